/**
 * The same reform told in two documents: cases that share much rare wording and a region.
 *
 * Wording is compared by runs of characters (character n-grams without punctuation) that few cases of the whole run
 * have; what a telling shares is measured against the shorter one, so that a digest's paragraph finds the full
 * report. Postings are sorted, not compared pair by pair: the work grows with the text.
 */

import type { CaseDoc } from "../model/case.ts";
import { byCodePoint } from "../model/order.ts";

export interface Telling {
  readonly doc: Pick<CaseDoc, "id" | "text" | "document">;
  /** Paths of the regions where the reform is implemented. */
  readonly regions: readonly string[];
}

/** Four characters are a phrase of two words, long enough to be rare and short enough to survive rewording. */
const GRAM = 4;

/** A run of characters that more cases have than a reform has tellings is common wording. */
const RAREST = 8;

/**
 * Share of the shorter telling's rare runs that the other has. Measured: the same reform retold in a newspaper's
 * digest shares 0.36 to 0.52, two reforms of one district that quote the same motto 0.07, any others below 0.04.
 */
const SAME_REFORM = 0.18;

/** Bits of a posting that number the case; the hash stands above them, and both fit a double exactly. */
const CASE_BITS = 2 ** 20;

/** Symmetric: each case's other tellings, sorted; cases without one are absent. Independent of the order of cases. */
export function findDuplicates(cases: readonly Telling[]): Map<string, string[]> {
  const { shared, rare } = countShared(cases);
  const duplicates = new Map<string, string[]>();
  const link = (from: string, to: string): void => {
    duplicates.set(from, [...(duplicates.get(from) ?? []), to].sort(byCodePoint));
  };
  for (const [pair, count] of shared) {
    const [left, right] = [Math.floor(pair / CASE_BITS), pair % CASE_BITS];
    if (count < SAME_REFORM * Math.min(rare[left]!, rare[right]!)) continue;
    if (!shareRegion(cases[left]!.regions, cases[right]!.regions)) continue;
    link(cases[left]!.doc.id, cases[right]!.doc.id);
    link(cases[right]!.doc.id, cases[left]!.doc.id);
  }
  return duplicates;
}

/** Rare runs that two cases of different documents share, by pair, and how many rare runs each case has. */
function countShared(cases: readonly Telling[]) {
  const postings = postingsOf(cases);
  const shared = new Map<number, number>();
  const rare = new Uint32Array(cases.length);
  let from = 0;
  while (from < postings.length) {
    const first = postings[from]!;
    const base = Math.floor(first / CASE_BITS) * CASE_BITS;
    let to = from + 1;
    while (to < postings.length && postings[to]! < base + CASE_BITS) to++;
    // Most runs stand in one case only, and once.
    if (to === from + 1) rare[first - base]!++;
    else countHolders(holdersOf(postings.subarray(from, to), base));
    from = to;
  }
  return { shared, rare };

  function countHolders(holders: readonly number[]): void {
    if (holders.length > RAREST) return;
    for (const [index, left] of holders.entries()) {
      rare[left]!++;
      for (const right of holders.slice(index + 1)) {
        if (cases[left]!.doc.document === cases[right]!.doc.document) continue;
        const pair = left * CASE_BITS + right;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
}

/** The cases among postings of one run, each once. */
function holdersOf(postings: Float64Array, base: number): number[] {
  const holders: number[] = [];
  for (const posting of postings) if (holders.at(-1) !== posting - base) holders.push(posting - base);
  return holders;
}

/** One number for each run of each case, sorted: hash of the run, then the case. */
function postingsOf(cases: readonly Telling[]): Float64Array {
  const texts = cases.map(({ doc }) => doc.text.replace(/[^\p{Script=Han}\p{Nd}]/gu, ""));
  const postings = new Float64Array(
    texts.reduce((sum, text) => sum + Math.max(0, text.length - GRAM + 1), 0),
  );
  let next = 0;
  for (const [index, text] of texts.entries()) {
    for (let start = 0; start + GRAM <= text.length; start++)
      postings[next++] = hashAt(text, start) * CASE_BITS + index;
  }
  return postings.sort();
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashAt(text: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < start + GRAM; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Whether a region of one holds, or lies in, a region of the other; a case without a region may be anywhere. */
function shareRegion(left: readonly string[], right: readonly string[]): boolean {
  if (left.length === 0 || right.length === 0) return true;
  return left.some((a) => right.some((b) => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)));
}
