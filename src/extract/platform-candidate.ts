/** A name that may be a platform's, before aliases are joined. */

import type { Span } from "../model/text.ts";

export interface Candidate extends Span {
  /** The name without quotation marks: 闽政通. */
  readonly name: string;
  /** Other ways to write it here: with the word for its kind (闽政通APP), with the place before it. */
  readonly forms: readonly string[];
  readonly rule: string;
  /** Why it is none, in plain Chinese; null for a platform. */
  readonly reason: string | null;
}

/** A stretch in quotation marks; `start` and `end` include them. */
export interface Quote extends Span {
  readonly inner: string;
}

/** Names are short; longer quotations are speech. */
const LONGEST_NAME = 26;

/** Quotations that may be names, in text order. */
export function quotesOf(text: string): Quote[] {
  const pattern = new RegExp(`“([^“”\\n，。；！？、]{2,${LONGEST_NAME}})”`, "g");
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    inner: match[1]!.replace(/[‘’]/g, "").trim(),
  }));
}
