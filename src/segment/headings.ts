/** Where cases begin: numbered headings, or the subheadings of a digest that says how many it tells of. */

import { NUMERAL, parseNumeral } from "../model/numerals.ts";
import type { DocumentLayout } from "../vocabulary/documents.ts";
import { isHeadingLike, isParagraph, type Line } from "./lines.ts";
import { sectionHeading } from "./sections.ts";

/** The lines of one case; `titleOffset` skips 案例3： on the first of them. */
export interface CaseBlock {
  readonly order: number | null;
  readonly lines: readonly Line[];
  /** The first line of the title, without its number. */
  readonly titleStart: Line | null;
}

/** Fewer characters are a line of a contents list or a notice, not a case: the shortest of the seeds has over 300. */
export const SHORTEST_CASE = 80;

/** 附件9, 案例3：…, 典型案例一：…, 【典型经验之九】…: the marker used most often, its contents list left out. */
export function numberedBlocks(lines: readonly Line[], layout: DocumentLayout): CaseBlock[] {
  const markers = [...layout.markers].sort((a, b) => b.length - a.length).join("|");
  const heading = new RegExp(
    `^[【（(]?(${markers})之?\\s*(${NUMERAL})\\s*(?:[】）):：、.．]|\\s|$)\\s*(.*)$`,
  );
  const byMarker = new Map<string, { line: number; order: number; title: string }[]>();
  lines.forEach((line, index) => {
    const match = heading.exec(line.text);
    const order = match ? parseNumeral(match[2]!) : null;
    if (!match || order === null || !isHeadingLike(match[3]!)) return;
    const found = byMarker.get(match[1]!) ?? [];
    byMarker.set(match[1]!, [...found, { line: index, order, title: match[3]! }]);
  });

  const candidates = [...byMarker.values()].map((found) =>
    found.flatMap(({ line, order, title }, index) => {
      const block = lines.slice(line, found[index + 1]?.line ?? lines.length);
      if (lengthOf(block) < SHORTEST_CASE + title.length) return [];
      const first = block[0]!;
      const titleStart =
        title === "" ? null : { text: title, start: first.end - title.length, end: first.end };
      return [{ order, lines: block, titleStart }];
    }),
  );
  const best = candidates.sort((a, b) => b.length - a.length)[0] ?? [];
  // One heading alone is a case only where the document begins with it: else it is an annex to something.
  return best.length > 1 || best[0]?.lines[0] === lines[0] ? best : [];
}

/** Subheadings of at most two short lines, each with paragraphs below, as many as title or lead announce. */
export function digestBlocks(lines: readonly Line[]): CaseBlock[] {
  const groups: Line[][] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const opens = isSubheading(line.text) && (!previous || isParagraph(previous.text));
    if (opens || groups.length === 0) groups.push([]);
    groups.at(-1)!.push(line);
  });
  const told = groups.filter(
    (group) => isSubheading(group[0]!.text) && group.some((line) => isParagraph(line.text)),
  );
  const announced = announcedCount(lines.slice(0, ANNOUNCING_LINES));
  // The digest's own title and lead look like a first case.
  const cases = told.length === announced ? told : told.length - 1 === announced ? told.slice(1) : [];
  return cases.length < 2 ? [] : cases.map((group) => ({ order: null, lines: group, titleStart: null }));
}

/** Title, deck and lead: where a digest says how many cases it tells. */
const ANNOUNCING_LINES = 4;

/** Subheadings of digests fill a newspaper column, no more. */
const LONGEST_SUBHEADING = 25;

function isSubheading(text: string): boolean {
  return (
    text.length <= LONGEST_SUBHEADING && isHeadingLike(text) && !sectionHeading(text) && !/^\d/.test(text)
  );
}

/** 福州4项经验, 我市三个案例 → the largest count that lines give, since a lead may also count a batch: all are tried. */
function announcedCount(lines: readonly Line[]): number | null {
  const pattern = new RegExp(`(${NUMERAL})[项个例则条][^。，]{0,16}?(?:经验|案例|做法|举措)`, "g");
  const title = lines[0]?.text ?? "";
  for (const text of [title, ...lines.slice(1).map((line) => line.text)]) {
    for (const match of text.matchAll(pattern)) {
      const count = parseNumeral(match[1]!);
      if (count !== null && count > 1) return count;
    }
  }
  return null;
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}
