/** Titles: lines joined as the document's own list of contents writes them. */

import { NUMERAL, parseNumeral } from "../model/numerals.ts";
import type { NormalisedDocument } from "../model/text.ts";
import { isHeadingLike, type Line } from "./lines.ts";
import { sectionHeading } from "./sections.ts";

/** A title runs over no more lines than this. */
const LONGEST_TITLE = 3;

const CONTENTS_ENTRY = new RegExp(`^(?:[^\\d\\s]{1,4}[:：]\\s*)?(${NUMERAL})[.．、]\\s*(.+)$`);

/** The document's list of contents, from the lines before its first case: number → title as written there. */
export function readContents(document: NormalisedDocument, lines: readonly Line[]): Map<number, string> {
  const contents = new Map<number, string>();
  for (const line of lines) {
    const match = CONTENTS_ENTRY.exec(document.display.slice(line.start, line.end));
    const number = match ? parseNumeral(match[1]!) : null;
    if (match && number !== null) contents.set(number, match[2]!.trim());
  }
  return contents;
}

/**
 * The title that begins at `lines[0]` and how many lines it takes.
 *
 * Where the contents know it, theirs is the wording and theirs the spaces; else lines are joined without one.
 */
export function readTitle(
  document: NormalisedDocument,
  lines: readonly Line[],
  listed: string | undefined,
): { title: string; lines: number } {
  const parts = lines.slice(0, LONGEST_TITLE).map((line) => document.display.slice(line.start, line.end));
  for (let count = parts.length; listed !== undefined && count > 0; count--) {
    const title = spacedLike(listed, parts.slice(0, count).join(""));
    if (title !== null) return { title, lines: count };
  }
  let count = 1;
  while (count < parts.length && isHeadingLike(lines[count]!.text) && !sectionHeading(lines[count]!.text))
    count++;
  return { title: parts.slice(0, count).join(""), lines: count };
}

/** The beginning of `listed` that has the words of `title`, with the spaces of the list; null when the words differ. */
function spacedLike(listed: string, title: string): string | null {
  const words = bare(title);
  if (words === "" || !bare(listed).startsWith(words)) return null;
  let end = 0;
  for (let count = 0; count < words.length; end++) if (/\S/.test(listed[end]!)) count++;
  return listed.slice(0, end);
}

/** Same words, whatever the spaces. */
function bare(title: string): string {
  return title.replace(/\s/g, "");
}
