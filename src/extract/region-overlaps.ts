/** Names that overlap in a text: one of them is meant. */

import type { Span } from "../model/text.ts";
import type { Hit } from "./matcher.ts";

/** More than any name has characters, so that an ordinary word weighs less than every name. */
const LONGEST_NAME = 30;

/** Hits that do not overlap: ordinary words give way, then shorter names: 我们和龙岩 has 龙岩 in it, not 和龙. */
export function withoutOverlaps(hits: readonly Hit[], isWeak: (word: string) => boolean): Hit[] {
  const weight = ({ word }: Hit): number => word.length - (isWeak(word) ? LONGEST_NAME : 0);
  return overlapping(hits).flatMap((group) => {
    const taken: Hit[] = [];
    for (const hit of group.sort((a, b) => weight(b) - weight(a) || a.start - b.start)) {
      if (taken.every(({ start, end }) => hit.end <= start || end <= hit.start)) taken.push(hit);
    }
    return taken.sort((a, b) => a.start - b.start);
  });
}

/** Every position that lies in a span, the first `skipped` of each left out. */
export function positionsOf(spans: readonly Span[], skipped: number): Set<number> {
  const positions = new Set<number>();
  for (const { start, end } of spans) for (let at = start + skipped; at < end; at++) positions.add(at);
  return positions;
}

/** Hits in runs, each overlapping the next; the input is sorted by start. */
function overlapping(hits: readonly Hit[]): Hit[][] {
  const groups: Hit[][] = [];
  let end = -1;
  for (const hit of hits) {
    if (hit.start < end) groups.at(-1)!.push(hit);
    else groups.push([hit]);
    end = Math.max(end, hit.end);
  }
  return groups;
}
