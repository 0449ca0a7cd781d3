/** Names without quotation marks, found from the word for their kind leftwards: 省电子证照|平台, E龙岩|APP. */

import type { PlatformKind } from "../vocabulary/platforms.ts";
import type { NameReader } from "./platform-boundary.ts";
import type { Candidate } from "./platform-candidate.ts";
import type { Verdicts } from "./platform-verdict.ts";

/** A word for a kind of system, where it stands. */
export interface KindHit {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly kind: PlatformKind;
}

const HOTLINE_NUMBER = /^(?:电话)?[：“]?(\d{5,12})/;

/** Null when nothing of a name stands before the word. */
export function unquotedAt(
  text: string,
  hit: KindHit,
  names: NameReader,
  verdicts: Verdicts,
): Candidate | null {
  const start = names.startOf(text, hit.start);
  const stem = text.slice(start, hit.start).trim();
  const numbered = hit.kind === "hotline" ? HOTLINE_NUMBER.exec(text.slice(hit.end, hit.end + 16)) : null;
  if (stem === "" && numbered === null) return null;
  const end = numbered ? hit.end + numbered[0].length : hit.end;
  const form = text.slice(start, end).replace(/[“：]/g, "");
  const candidate = { start, end, form, name: form, rule: `before:${hit.word}` };
  if (numbered) return { ...candidate, reason: null };
  switch (hit.kind) {
    case "system":
      return { ...candidate, reason: verdicts.ofDescription(stem) };
    case "app":
      return { ...candidate, name: properName(stem, form), reason: verdicts.ofStem(stem) };
    case "hall":
      return { ...candidate, reason: names.placeLength(stem) > 0 ? null : "泛称，没有自己的名字" };
    case "hotline":
      return { ...candidate, reason: verdicts.ofStem(stem) };
    case "assistant":
      return hit.word.endsWith("大模型") ? { ...candidate, reason: verdicts.ofStem(stem) } : null;
    case "quoted":
      return null;
  }
}

/** 平潭通小程序 is 平潭通, but 云霄县地理标志产品小程序 is a description that needs its last word. */
const PROPER_NAME = 5;

function properName(stem: string, form: string): string {
  return stem.length <= PROPER_NAME ? stem : form;
}
