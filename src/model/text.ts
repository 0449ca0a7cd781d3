/**
 * Text and the way back to it: every quote of the atlas is a slice of the decoded original.
 *
 * Offsets are UTF-16 units, ranges are half-open, a byte order mark is not counted.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A decoded document as it was read; `text` is immutable and what all offsets of the records refer to. */
export interface SourceDocument {
  /** Path relative to the PATH that was given, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string;
}

/**
 * A document made readable and matchable. `text` and `display` have the same length, so one offset fits both.
 *
 * Unit `i` stands for `source.text.slice(starts[i], ends[i])`; removed noise belongs to the unit before it.
 */
export interface NormalisedDocument {
  readonly source: SourceDocument;
  /** For matching: simplified script, glosses removed, letters and digits half width, punctuation between Han full width. */
  readonly text: string;
  /** For names and titles: the same, but widths as the document has them. */
  readonly display: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** What proves a link: an exact slice of the original text. */
export interface Evidence {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** Where a span of the normalised text stands in the original; the span must not be empty. */
export function sourceSpan(document: NormalisedDocument, span: Span): Span {
  return { start: document.starts[span.start]!, end: document.ends[span.end - 1]! };
}

/** The only way to make a quote, so that it cannot disagree with the text. */
export function quoteOf(document: NormalisedDocument, span: Span): Evidence {
  const { start, end } = sourceSpan(document, span);
  return { quote: document.source.text.slice(start, end), start, end };
}
