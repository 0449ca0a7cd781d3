/** A document that is one case: a press article, a report, a brief. */

import type { NormalisedDocument } from "../model/text.ts";
import type { DocumentLayout } from "../vocabulary/documents.ts";
import { type CaseBlock, SHORTEST_CASE } from "./headings.ts";
import { isHeadingLike, isParagraph, type Line } from "./lines.ts";
import { sectionHeading } from "./sections.ts";

/** The whole of the lines as one case; none when they hold no article. */
export function articleBlock(lines: readonly Line[]): CaseBlock[] {
  const text = lines.map((line) => line.text).join("");
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (characters < SHORTEST_CASE || !lines.some((line) => isParagraph(line.text))) return [];
  return [{ order: null, lines, titleStart: null }];
}

/**
 * The headline, with a deck below it joined by a dash; 0 lines when the title is only quoted in the lead.
 *
 * 日前，《…营商环境百佳案例》发布，《某区：以…》入选 → the longest name in 《》.
 */
export function articleTitle(
  document: NormalisedDocument,
  lines: readonly Line[],
  layout: DocumentLayout,
): { title: string; lines: number } {
  const headline = lines[0]!;
  const display = (line: Line): string => document.display.slice(line.start, line.end);
  if (isParagraph(headline.text)) {
    const quoted = Array.from(display(headline).matchAll(/《([^《》]+)》/g), (match) => match[1]!);
    const longest = quoted.reduce((best, name) => (name.length > best.length ? name : best), "");
    return { title: longest || display(headline).split(/[，。,]/)[0]!, lines: 0 };
  }
  const deck = lines[1];
  if (!deck || !isDeck(document, headline, deck, layout)) return { title: display(headline), lines: 1 };
  return { title: `${display(headline)}——${display(deck).replace(/^[—-]+\s*/, "")}`, lines: 2 };
}

/** Directly below the headline, no blank line between, and no byline. */
function isDeck(document: NormalisedDocument, headline: Line, deck: Line, layout: DocumentLayout): boolean {
  const between = document.text.slice(headline.end, deck.start);
  if (between.split("\n").length > 2 || !isHeadingLike(deck.text)) return false;
  return !layout.byline.test(deck.text) && !sectionHeading(deck.text);
}
