/** Names that overlap in a text: one of them is meant. */

import type { Span } from "../model/text.ts";
import type { Hit } from "./matcher.ts";

/** Hits that do not overlap, the weightier first and of equals the earlier: 我们和龙岩 has 龙岩 in it, not 和龙. */
export function withoutOverlaps(hits: readonly Hit[], weightOf: (word: string) => number): Hit[] {
  return overlapping(hits).flatMap((group) => {
    const taken: Hit[] = [];
    for (const hit of group.sort((a, b) => weightOf(b.word) - weightOf(a.word) || a.start - b.start)) {
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
