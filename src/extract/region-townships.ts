/** Towns and streets: 43 thousand names, so they are looked up where a 镇, 乡 or 街道 ends. */

import type { Span } from "../model/text.ts";
import type { Gazetteer } from "../vocabulary/regions.ts";
import { positionsOf } from "./region-overlaps.ts";

const KIND = /街道|[镇乡]|苏木/g;

/** 于家务回族乡 and 新疆's towns are the longest that occur in running text. */
const LONGEST_NAME = 9;

/** The longest name that ends at each kind word and does not begin inside another name (泉州 + 城镇). */
export function findTownships(text: string, named: readonly Span[], gazetteer: Gazetteer): Span[] {
  const towns: Span[] = [];
  const insideName = positionsOf(named, 1);
  for (const { index, 0: kind } of text.matchAll(KIND)) {
    const end = index + kind.length;
    for (let start = Math.max(0, end - LONGEST_NAME); start < index; start++) {
      if (insideName.has(start) || gazetteer.townships(text.slice(start, end)).length === 0) continue;
      towns.push({ start, end });
      break;
    }
  }
  return towns;
}
