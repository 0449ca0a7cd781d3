/**
 * segment — from one document to its reform cases.
 *
 * Takes  NormalisedDocument.
 * Gives  CaseDoc[] in reading order, each a contiguous slice of the document, and the rest that belongs to no case.
 * Never  drops text silently: contents lists, covering letters and page furniture are returned as `rest`.
 */

import { AtlasError } from "../errors.ts";
import type { CaseDoc } from "../model/case.ts";
import type { NormalisedDocument, Span } from "../model/text.ts";
import type { DocumentLayout } from "../vocabulary/documents.ts";
import { articleBlock, articleTitle } from "./article.ts";
import { readFacts } from "./facts.ts";
import { type CaseBlock, digestBlocks, numberedBlocks } from "./headings.ts";
import { type Line, linesOf, withoutFurniture } from "./lines.ts";
import { readSections } from "./sections.ts";
import { readContents, readTitle } from "./titles.ts";

export interface Segmentation {
  readonly cases: readonly CaseDoc[];
  /** Spans of the normalised text that belong to no case, in order; white space is left out. */
  readonly rest: readonly Span[];
}

/** Cuts a document into cases; `stem` begins their ids. Throws INPUT when it holds no case. */
export function segment(document: NormalisedDocument, stem: string, layout: DocumentLayout): Segmentation {
  const all = linesOf(document);
  const lines = withoutFurniture(all, layout);
  const numbered = numberedBlocks(lines, layout);
  const compiled = numbered.length > 0 ? numbered : digestBlocks(lines);
  const blocks = compiled.length > 0 ? compiled : articleBlock(lines);
  if (blocks.length === 0) {
    throw new AtlasError(
      "INPUT",
      "没有找到案例：既没有编号的案例标题，也不是一篇完整的案例。检查是否选错了文件。",
    );
  }

  const isArticle = compiled.length === 0;
  const firstLine = blocks[0]!.lines[0]!;
  const before = all.filter((line) => line.end <= firstLine.start);
  const contents = readContents(document, before);
  const titles = blocks.map((block) => titleOf(document, block, contents, isArticle, layout));
  // A document of one case tells of itself wherever it likes; a compendium in its covering letter.
  const facts = readFacts(document, blocks.length > 1 ? before : all, titles[0]!.title, layout);

  const cases = blocks.map((block, index) => {
    const start = block.lines[0]!.start;
    const end = block.lines.at(-1)!.end;
    const { title, lines: titleLines } = titles[index]!;
    return {
      id: `${stem}-${String(index + 1).padStart(2, "0")}`,
      title,
      order: block.order,
      facts,
      document,
      offset: start,
      text: document.text.slice(start, end),
      sections: readSections(block.lines, titleLines, start, end, layout),
    };
  });
  return { cases, rest: restOf(all, blocks) };
}

/** The title and how many of the block's lines it takes, a line that is the number alone included. */
function titleOf(
  document: NormalisedDocument,
  block: CaseBlock,
  contents: ReadonlyMap<number, string>,
  isArticle: boolean,
  layout: DocumentLayout,
): { title: string; lines: number } {
  if (isArticle) return articleTitle(document, block.lines, layout);
  const listed = block.order === null ? undefined : contents.get(block.order);
  if (block.titleStart) return readTitle(document, [block.titleStart, ...block.lines.slice(1)], listed);
  if (block.order === null) return readTitle(document, block.lines, undefined);
  const below = readTitle(document, block.lines.slice(1), listed);
  return { title: below.title, lines: below.lines + 1 };
}

/** Lines outside every block, neighbours joined. */
function restOf(lines: readonly Line[], blocks: readonly CaseBlock[]): Span[] {
  const taken = new Set(blocks.flatMap((block) => block.lines.map((line) => line.start)));
  // The heading's line is in the block, whatever part of it is the title.
  const rest: { start: number; end: number }[] = [];
  let joined = false;
  for (const line of lines) {
    if (taken.has(line.start)) joined = false;
    else if (joined) rest.at(-1)!.end = line.end;
    else {
      rest.push({ start: line.start, end: line.end });
      joined = true;
    }
  }
  return rest;
}
