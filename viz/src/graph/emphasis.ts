/** Which cases stand out, and why: what is drawn in colour while the rest turns to grey. */

import type { Scene } from "./scene.ts";

export interface Emphasis {
  /** The case whose panel is open. */
  readonly selected: string | null;
  /** The case under the pointer or the keyboard. */
  readonly hovered: string | null;
  /** Cases that have the entity which is lit; null when none is. */
  readonly lit: ReadonlySet<string> | null;
}

export const NO_EMPHASIS: Emphasis = { selected: null, hovered: null, lit: null };

/** Cases that keep their colour, or null when all do: the pointer wins over the lit entity, that over the selection. */
export function colouredCases(
  scene: Scene,
  { selected, hovered, lit }: Emphasis,
): ReadonlySet<string> | null {
  if (hovered !== null && lit === null) return withNeighbours(scene, hovered);
  if (lit !== null) return lit;
  return selected === null ? null : withNeighbours(scene, selected);
}

function withNeighbours(scene: Scene, id: string): ReadonlySet<string> {
  return new Set([id, ...(scene.neighbours.get(id) ?? [])]);
}
