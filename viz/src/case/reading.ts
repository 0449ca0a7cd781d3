/** The reading view's form of a source text: the same units at the same offsets. */

import type { AtlasCasePage } from "../../../src/model/atlas.ts";

type SectionRecord = AtlasCasePage["sections"][number];

export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

export interface Block {
  readonly id: string;
  /** Null for the text before the first heading. */
  readonly heading: Paragraph | null;
  readonly level: number;
  readonly paragraphs: readonly Paragraph[];
  /** The lines that hold the title in the document. */
  readonly isTitle: boolean;
}

const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "(": "（",
  ")": "）",
  "?": "？",
  "!": "！",
};

/** Half-width marks beside Han characters, full width: one unit for one unit, so offsets hold. */
export function wideMarks(text: string): string {
  return text.replace(
    /(?<=[\p{Script=Han}”》）])[,:;()?!]|[,:;()?!](?=[\p{Script=Han}“《（])/gu,
    (mark) => WIDE[mark] ?? mark,
  );
}

/** Words selected in the reading view as the document has them: line by line, since marks alone differ. */
export function rawWords(raw: string, selected: string): string {
  const shown = wideMarks(raw);
  return selected.replace(/[^\n\r]+/g, (line) => {
    const at = shown.indexOf(line);
    return at < 0 ? line : raw.slice(at, at + line.length);
  });
}

/** Sections as blocks of paragraphs; lines are trimmed, empty ones dropped. */
export function blocksOf(text: string, sections: readonly SectionRecord[]): Block[] {
  return sections.map((section, index): Block => {
    const heading = headingOf(text, section);
    return {
      id: `section-${index}`,
      heading,
      level: section.level,
      isTitle: section.kind === "title",
      paragraphs: paragraphsOf(text, heading?.end ?? section.start, section.end),
    };
  });
}

/** Where the heading stands: at the beginning of its section, its own line or the head of one. */
function headingOf(text: string, section: SectionRecord): Paragraph | null {
  if (section.heading === null) return null;
  const [line] = paragraphsOf(text, section.start, section.end);
  if (!line) return null;
  const found = text.slice(line.start, line.end).indexOf(section.heading);
  const end = found === 0 ? line.start + section.heading.length : line.end;
  // The mark after a heading that runs on into its text belongs to the heading.
  return { start: line.start, end: /[。：:]/.test(text.charAt(end)) && end < line.end ? end + 1 : end };
}

function paragraphsOf(text: string, start: number, end: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of text.slice(start, end).matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const words = line[0].trim();
    if (words === "") continue;
    const from = start + line.index + line[0].indexOf(words);
    paragraphs.push({ start: from, end: from + words.length });
  }
  return paragraphs;
}
