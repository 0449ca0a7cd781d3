/** How often the links to each mechanism were right: the file beside the vocabulary from which graphs take it. */

import type { Evaluation } from "./index.ts";

/**
 * The text of `measured.json`: for each mechanism that was linked in a labelled case, how many links and how many of
 * them right. Sorted by id; the same evaluation gives the same bytes.
 */
export function measuredFile({ cases, concepts }: Pick<Evaluation, "cases" | "concepts">): string {
  const mechanisms = concepts
    .filter(({ kind, predicted }) => kind === "mechanisms" && predicted > 0)
    .map(({ id, predicted, correct }): [string, { predicted: number; correct: number }] => [
      id,
      { predicted, correct },
    ]);
  return `${JSON.stringify({ cases, mechanisms: Object.fromEntries(mechanisms) }, null, 2)}\n`;
}
