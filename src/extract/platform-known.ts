/** Platforms that are known by name, and names of a fixed shape: 闽政通, 信用中国（福建龙岩）, 国际贸易单一窗口, 12345. */

import { anyOf } from "../vocabulary/alternatives.ts";
import type { PlatformRules } from "../vocabulary/platforms.ts";
import { createWordMatcher } from "./matcher.ts";
import type { Candidate } from "./platform-candidate.ts";

const BRANCH = /^”?(（\p{Script=Han}{2,10}）)/u;

/** The longest form behind a name: 支付宝小程序. */
const LONGEST_FORM = 12;

/** The function it returns gives candidates by rule, then text order. */
export function createKnownReader(rules: PlatformRules): (text: string) => Candidate[] {
  const matcher = createWordMatcher(rules.known.keys());
  // 闽政通|支付宝小程序
  const form = new RegExp(`^”?((?:${anyOf(rules.words.channels)})?(?:${anyOf(rules.kinds.keys())}))`);
  const formsOf = (text: string, end: number, name: string): string[] => {
    const kind = form.exec(text.slice(end, end + LONGEST_FORM))?.[1];
    return kind === undefined ? [] : [name + kind];
  };

  return function readKnown(text) {
    const found: Candidate[] = [];
    for (const { start, end, word } of matcher.longest(text)) {
      const known = rules.known.get(word)!;
      const quoted = text[start - 1] === "“" && text[end] === "”";
      if (known.quoted && !quoted) continue;
      const branch = known.bracket ? (BRANCH.exec(text.slice(end, end + 16))?.[1] ?? "") : "";
      const name = word + branch;
      const last = branch === "" ? end : text.indexOf(branch, end) + branch.length;
      found.push({
        start,
        end: last,
        name,
        forms: formsOf(text, last, name),
        rule: "known",
        reason: null,
      });
    }
    for (const { rule, pattern } of rules.shapes) {
      for (const match of text.matchAll(pattern)) {
        const name = match[0].replace(/[“”]/g, "");
        const end = match.index + match[0].length;
        found.push({ start: match.index, end, name, forms: formsOf(text, end, name), rule, reason: null });
      }
    }
    return found;
  };
}
