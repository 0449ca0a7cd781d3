/** Names without quotation marks, found from the word for their kind leftwards: 省电子证照|平台, E龙岩|APP. */

import type { NameReader } from "./platform-boundary.ts";
import type { Candidate } from "./platform-candidate.ts";
import type { KindHit } from "./platform-kinds.ts";
import type { Verdicts } from "./platform-verdict.ts";

/** 平潭通小程序 is 平潭通, but 云霄县地理标志产品小程序 is a description that needs its last word. */
const PROPER_NAME = 5;

const HOTLINE_NUMBER = /^(?:电话)?[：“]?(\d{5,12})/;

/** 平潭税务等微信公众号: the name stands before 等, and what stands behind it says only the kind. */
const LISTED = /等(?:微信|支付宝|官方|线上|掌上)*$/;

/** 海关、税务两方数据平台: a list of parties that are counted behind it belongs to the name. */
const PARTIES = /^\p{Script=Han}{2,4}[两三四五六七八九十](?:方|部门|地|级)/u;

function withParties(text: string, start: number, names: NameReader): number {
  let first = start;
  if (!PARTIES.test(text.slice(start, start + 8))) return start;
  while (text[first - 1] === "、") {
    const before = names.startOf(text, first - 1);
    if (before === first - 1) break;
    first = before;
  }
  return first;
}

/** One character before 平台 is no name: 搭了|个平台. */
const SHORTEST_STEM = 2;

/** Null when nothing of a name stands before the word. */
export function unquotedAt(
  text: string,
  hit: KindHit,
  names: NameReader,
  verdicts: Verdicts,
): Candidate | null {
  const listed = hit.kind === "app" ? LISTED.exec(text.slice(Math.max(0, hit.start - 8), hit.start)) : null;
  const stemEnd = hit.start - (listed?.[0].length ?? 0);
  const start = withParties(text, names.startOf(text, stemEnd), names);
  // A name in quotation marks before the word is read with its quotation.
  if (text[start - 1] === "”") return null;
  const stem = text.slice(start, stemEnd).trim();
  const numbered = hit.kind === "hotline" ? HOTLINE_NUMBER.exec(text.slice(hit.end, hit.end + 16)) : null;
  const named = stem.length >= SHORTEST_STEM || names.placeLength(stem) > 0;
  if (!named && numbered === null) return null;
  const end = listed ? stemEnd : numbered ? hit.end + numbered[0].length : hit.end;
  const full = text.slice(start, end).replace(/[“：]/g, "");
  const candidate = { start, end, name: full, forms: [], rule: `before:${hit.word}` };
  if (numbered) return { ...candidate, forms: [numbered[1]!], reason: null };
  switch (hit.kind) {
    case "system":
      return {
        ...candidate,
        reason: verdicts.ofDescription(
          stem,
          text.slice(Math.max(0, start - 4), start),
          text.slice(end, end + 4),
        ),
      };
    case "app":
      return stem.length <= PROPER_NAME
        ? { ...candidate, name: stem, forms: listed ? [] : [full], reason: verdicts.ofStem(stem) }
        : { ...candidate, reason: verdicts.ofStem(stem) };
    case "hall":
      return { ...candidate, reason: names.placeLength(stem) > 0 ? null : "泛称，没有自己的名字" };
    case "hotline":
      return { ...candidate, reason: verdicts.ofHotline(stem, text.slice(end, end + 4)) };
    case "assistant":
      return hit.word.endsWith("大模型") ? { ...candidate, reason: verdicts.ofStem(stem) } : null;
    case "quoted":
      return null;
  }
}
