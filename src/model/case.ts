/** A reform case as segmented from its document, and what the extractors found in it. */

import { type Evidence, type NormalisedDocument, quoteOf, type Span } from "./text.ts";

/** What a part of a case does: evidence from `practice` is strongest, from `background` weakest. */
export type SectionKind = "title" | "background" | "practice" | "result" | "outlook" | "other";

/** Sections are contiguous, do not overlap and cover the case; `level` 1 is 一、 and 2 is （一）. */
export interface Section extends Span {
  readonly kind: SectionKind;
  /** As written, without line break; null for the title block and for text before the first heading. */
  readonly heading: string | null;
  readonly level: number;
}

/** What a document says of itself; null only where its words are silent. */
export interface DocumentFacts {
  readonly issuer: string | null;
  /** ISO date, `2025-12-09`. */
  readonly published: string | null;
  readonly year: number | null;
  /** `2025年第三批`, `2023年第四季度`, `2024年首批`. */
  readonly batch: string | null;
}

/**
 * One case. `text` is the case's slice of the normalised document; spans of sections and mentions count from its start.
 */
export interface CaseDoc {
  readonly id: string;
  readonly title: string;
  /** The number that the document gives it (附件9, 案例9); null where it numbers nothing. */
  readonly order: number | null;
  readonly facts: DocumentFacts;
  readonly document: NormalisedDocument;
  /** Where the case begins in `document.text`. */
  readonly offset: number;
  readonly text: string;
  readonly sections: readonly Section[];
}

/** The exact quote for a span of the case's text. */
export function quoteInCase(doc: CaseDoc, span: Span): Evidence {
  return quoteOf(doc.document, { start: doc.offset + span.start, end: doc.offset + span.end });
}

/** The section that holds a position of the case's text. */
export function sectionAt(doc: CaseDoc, position: number): Section {
  return doc.sections.findLast((section) => section.start <= position) ?? doc.sections[0]!;
}

/** The words of a span as a person would write them: simplified, widths as in the document, no line breaks. */
export function displayText(doc: CaseDoc, span: Span): string {
  return doc.document.display.slice(doc.offset + span.start, doc.offset + span.end).replace(/\s*\n\s*/g, "");
}
