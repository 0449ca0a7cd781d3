/** Names without quotation marks, found from the word for their kind leftwards: 省电子证照|平台, E龙岩|APP. */

import { anyOf } from "../vocabulary/alternatives.ts";
import type { PlatformRules } from "../vocabulary/platforms.ts";
import type { NameReader } from "./platform-boundary.ts";
import type { Candidate } from "./platform-candidate.ts";
import type { KindHit } from "./platform-kinds.ts";
import type { Verdicts } from "./platform-verdict.ts";

/** 平潭通小程序 is 平潭通, but 甲县特色产品小程序 is a description that needs its last word. */
const PROPER_NAME = 5;

/** One character before 平台 is no name: 搭了|个平台. */
const SHORTEST_STEM = 2;

/** How many characters beside a name tell what it is. */
const BESIDE = 4;

/** 企业服务热线9688123, 热线电话：9688123 */
const HOTLINE_NUMBER = /^(?:电话)?[：“]?(\d{5,12})(?!\d)/;
const LONGEST_NUMBER = 16;

/** 海关、税务两方数据平台: a list of parties that are counted behind it belongs to the name. */
const PARTIES = /^\p{Script=Han}{2,4}[两三四五六七八九十](?:方|部门|地|级)/u;
const LONGEST_PARTY = 8;

/** The function it returns gives null where nothing of a name stands before the word. */
export function createUnquotedReader(
  rules: PlatformRules,
  names: NameReader,
  verdicts: Verdicts,
): (text: string, hit: KindHit) => Candidate | null {
  // 平潭税务等|微信|公众号: the name stands before 等.
  const listed = new RegExp(`等(?:${anyOf(rules.words.channels)})*$`);

  return function readUnquoted(text, hit) {
    if (hit.kind === "quoted" || hit.kind === "assistant") return null;
    if (hit.kind === "hotline") {
      const numbered = numberedHotline(text, hit);
      if (numbered) return numbered;
    }
    const lead =
      hit.kind === "app" ? listed.exec(text.slice(Math.max(0, hit.start - BESIDE * 2), hit.start)) : null;
    const stemEnd = hit.start - (lead?.[0].length ?? 0);
    const start = withParties(text, names.startOf(text, stemEnd));
    const stem = text.slice(start, stemEnd).trim();
    // A name in quotation marks before the word is read with its quotation.
    if (text[start - 1] === "”") return null;
    if (stem.length < SHORTEST_STEM && names.placeLength(stem) === 0) return null;
    const end = lead ? stemEnd : hit.end;
    const full = text.slice(start, end);
    const proper = hit.kind === "app" && stem.length <= PROPER_NAME;
    return {
      start,
      end,
      name: proper ? stem : full,
      forms: proper && !lead ? [full] : [],
      rule: `before:${hit.word}`,
      reason: reasonOf(
        hit,
        stem,
        text.slice(Math.max(0, start - BESIDE), start),
        text.slice(end, end + BESIDE),
      ),
    };
  };

  function reasonOf({ kind }: KindHit, stem: string, before: string, after: string): string | null {
    if (kind === "system") return verdicts.ofDescription(stem, before, after);
    if (kind === "hotline") return verdicts.ofHotline(stem, after);
    if (kind === "hall") return verdicts.ofHall(stem);
    return verdicts.ofStem(stem);
  }

  function numberedHotline(text: string, hit: KindHit): Candidate | null {
    const number = HOTLINE_NUMBER.exec(text.slice(hit.end, hit.end + LONGEST_NUMBER));
    if (!number) return null;
    const start = names.startOf(text, hit.start);
    const end = hit.end + number[0].length;
    const name = text.slice(start, end).replace(/[“：]/g, "");
    return { start, end, name, forms: [number[1]!], rule: `numbered:${hit.word}`, reason: null };
  }

  function withParties(text: string, start: number): number {
    if (!PARTIES.test(text.slice(start, start + LONGEST_PARTY))) return start;
    let first = start;
    while (text[first - 1] === "、") {
      const before = names.startOf(text, first - 1);
      if (before === first - 1) break;
      first = before;
    }
    return first;
  }
}
