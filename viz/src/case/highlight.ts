/** A text cut where evidence begins and ends, so that each piece has the same proofs over all of it. */

import type { AtlasLink, LinkRelation } from "../../../src/model/atlas.ts";
import { linkKey } from "./links.ts";

/** One quote of one link, as a span of the case's text. */
export interface Proof {
  /** `kind:id` of the link. */
  readonly link: string;
  readonly kind: LinkRelation;
  /** Which of the link's quotes. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Proofs over all of the piece, the shortest first: the one to choose when the piece is clicked. */
  readonly proofs: readonly Proof[];
}

/** All quotes of the links in reading order; a quote outside the text is left out. */
export function proofsOf(links: readonly AtlasLink[], textLength: number): Proof[] {
  return links
    .flatMap((link) =>
      link.quotes.map(
        ({ start, end }, number): Proof => ({ link: linkKey(link), kind: link.kind, number, start, end }),
      ),
    )
    .filter(({ start, end }) => start >= 0 && start < end && end <= textLength)
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.link < b.link ? -1 : 1));
}

/** Pieces of `[start, end)` in order, without gap or overlap; proofs that only reach in count where they are. */
export function cutText(start: number, end: number, proofs: readonly Proof[]): Piece[] {
  const own = proofs.filter((proof) => proof.start < end && proof.end > start);
  const cuts = new Set([start, end]);
  for (const proof of own) {
    cuts.add(Math.max(start, proof.start));
    cuts.add(Math.min(end, proof.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1]!;
    const over = own.filter((proof) => proof.start <= from && proof.end >= to);
    return { start: from, end: to, proofs: over.sort((a, b) => lengthOf(a) - lengthOf(b)) };
  });
}

function lengthOf(proof: Proof): number {
  return proof.end - proof.start;
}
