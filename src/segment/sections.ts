/** Sections of a case: what is background, what was done, what came of it. */

import type { Section, SectionKind } from "../model/case.ts";
import type { DocumentLayout } from "../vocabulary/documents.ts";
import type { Line } from "./lines.ts";

const NUMBERED = /^(?:([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)])\s*(.+)$/;

/** A heading that shares its line with the text below it ends at the first full stop, if that comes soon. */
const LONGEST_INLINE_HEADING = 40;

/** A heading without a number is a few words that name the section: 主要做法. */
const LONGEST_BARE_HEADING = 8;

/** The heading that a line is or begins with: level 1 for 一、, level 2 for （一）; null for running text. */
export function sectionHeading(text: string): { level: 1 | 2; heading: string } | null {
  const match = NUMBERED.exec(text);
  if (!match) return null;
  const stop = text.indexOf("。");
  const heading = stop < 0 || stop > LONGEST_INLINE_HEADING ? text : text.slice(0, stop);
  if (heading.length > LONGEST_INLINE_HEADING + NUMBERING) return null;
  return { level: match[1] ? 1 : 2, heading };
}

/** Room for （十一） before the words. */
const NUMBERING = 5;

/**
 * Sections of a case's lines, contiguous from `start` to `end` (offsets of the document), relative to `start`.
 *
 * A level-2 section inherits the kind of the one above it unless its own short heading says otherwise.
 */
export function readSections(
  lines: readonly Line[],
  titleLines: number,
  start: number,
  end: number,
  layout: DocumentLayout,
): Section[] {
  const opened: Omit<Section, "end">[] = [];
  if (titleLines > 0) opened.push({ kind: "title", heading: null, level: 0, start: 0 });
  const body = lines.slice(titleLines);
  let above: SectionKind = "other";
  for (const [index, line] of body.entries()) {
    const found = sectionHeading(line.text) ?? bareHeading(line.text, layout);
    if (!found && index > 0) continue;
    const kind: SectionKind = found ? headingKind(found, above, layout) : "other";
    if (found?.level === 1) above = kind;
    opened.push({
      kind,
      heading: found?.heading ?? null,
      level: found?.level ?? 0,
      start: line.start - start,
    });
  }
  if (opened.length === 0) opened.push({ kind: "other", heading: null, level: 0, start: 0 });
  return opened.map((section, index) => ({
    ...section,
    start: index === 0 ? 0 : section.start,
    end: opened[index + 1]?.start ?? end - start,
  }));
}

function bareHeading(text: string, layout: DocumentLayout): { level: 1; heading: string } | null {
  if (text.length > LONGEST_BARE_HEADING || kindOf(text, layout) === null) return null;
  return /[。，；：！？”]$/.test(text) ? null : { level: 1, heading: text };
}

/** 一、 without a telling word is practice; （二） tells only where it is a few words: （一）工作背景. */
function headingKind(
  found: { level: 1 | 2; heading: string },
  above: SectionKind,
  layout: DocumentLayout,
): SectionKind {
  if (found.level === 1) return kindOf(found.heading, layout) ?? "practice";
  const isBare = found.heading.length <= LONGEST_BARE_HEADING + NUMBERING;
  return (isBare ? kindOf(found.heading, layout) : null) ?? above;
}

function kindOf(heading: string, layout: DocumentLayout): SectionKind | null {
  return layout.sections.find(({ words }) => words.some((word) => heading.includes(word)))?.kind ?? null;
}
