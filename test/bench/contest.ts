/**
 * Fair ratios on a machine that is doing other things as well: the contenders take turns in short runs, and each one's
 * best run counts.
 */

import { bench } from "vitest";

/** Runs of each contender; enough for one that nothing interrupts. */
const ROUNDS = { iterations: 40, time: 0, warmupIterations: 2, warmupTime: 0 };

/** Times the contenders, of which the first is the baseline, and prints how many times faster the others are. */
export function contest(
  title: string,
  contenders: Readonly<Record<string, () => unknown>>,
  rounds = ROUNDS,
): void {
  const best = new Map<string, number>();
  bench(
    title,
    () => {
      for (const [name, run] of Object.entries(contenders)) {
        const start = performance.now();
        run();
        best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - start));
      }
    },
    {
      ...rounds,
      teardown: (_, mode) => {
        if (mode === "run") console.log(ratios(title, best));
      },
    },
  );
}

function ratios(title: string, best: ReadonlyMap<string, number>): string {
  const baseline = [...best.values()][0]!;
  const lines = Array.from(
    best,
    ([name, time]) =>
      `  ${time.toFixed(2).padStart(9)} ms  ×${(baseline / time).toFixed(2).padEnd(6)} ${name}`,
  );
  return [title, ...lines].join("\n");
}
