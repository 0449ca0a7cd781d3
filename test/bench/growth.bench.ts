/**
 * How the cost of the whole extraction (normalise to records) grows with the documents: once, ten and a hundred times the
 * seeds under names of their own. The exponent is 1 where twice the text takes twice the time.
 */

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { bench, describe } from "vitest";
import { createExtractor } from "../../src/extract/index.ts";
import { normalise } from "../../src/normalise/index.ts";
import { resolveCases } from "../../src/resolve/index.ts";
import { segment } from "../../src/segment/index.ts";
import { loadVocabulary } from "../../src/vocabulary/index.ts";
import { SEEDS, seedText } from "../documents.ts";

/** Small runs are repeated, so that neither start-up nor an interruption passes for their cost. */
const RUNS = new Map([
  [1, 20],
  [10, 4],
  [100, 1],
]);

const seeds = readdirSync(SEEDS).map((path) => ({ path, text: seedText(path), sha256: "" }));
const vocabulary = loadVocabulary();
const extract = createExtractor(vocabulary);

/** How many records the seeds give when read `times` times. */
function extractTimes(times: number): number {
  const cases = Array.from({ length: times }, (_, copy) => copy).flatMap((copy) =>
    seeds.flatMap(({ path, ...source }) => {
      const name = `${copy}-${path}`;
      return segment(normalise({ ...source, path: name }), name, vocabulary.documents).cases;
    }),
  );
  return resolveCases(
    cases.map((doc) => ({ doc, mentions: extract(doc) })),
    vocabulary,
  ).length;
}

const best = new Map<number, number>();
let rounds = 0;

function measure(): void {
  if (rounds++ > 0) return; // the runner calls more than once
  const records = extractTimes(1);
  for (const [times, runs] of RUNS) {
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      assert.equal(extractTimes(times), records * times);
      best.set(times, Math.min(best.get(times) ?? Number.POSITIVE_INFINITY, performance.now() - start));
    }
  }
  const [once, , most] = [...best.values()] as [number, number, number];
  const times = Array.from(best, ([times, time]) => `${times}×: ${time.toFixed(0)} ms`).join(", ");
  console.log(`${times}; exponent ${(Math.log(most / once) / Math.log(100)).toFixed(3)}`);
}

describe("growth of the whole extraction", () => {
  bench("1×, 10× and 100× the seeds", measure, {
    iterations: 1,
    time: 0,
    warmupIterations: 0,
    warmupTime: 0,
  });
});
