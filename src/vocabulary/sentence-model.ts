/**
 * The trained weights by which a sentence is recognised as claiming a concept, and the file that holds them.
 *
 * A linear model for each concept over the same character grams: one row of bytes a gram, one byte a concept.
 * The file, compressed, is a line of JSON (all that is not a row) and behind it the rows; `src/train` writes it.
 */

import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import { AtlasError } from "../errors.ts";

const schema = z.strictObject({
  concepts: z.array(z.string()).nonempty(),
  /** What one step of a byte is worth, for each concept. */
  steps: z.array(z.number().positive()),
  intercepts: z.array(z.number()),
  thresholds: z.array(z.number()),
});

export interface SentenceModel {
  /** Ids, in the order of the columns. */
  readonly concepts: readonly string[];
  readonly steps: Float32Array;
  readonly intercepts: Float32Array;
  /** A sentence whose score is higher claims the concept. */
  readonly thresholds: Float32Array;
  /** Ascending; the place of a gram is its row. */
  readonly grams: Uint32Array;
  /** How much a gram tells apart: its inverse document frequency. */
  readonly rarity: Float32Array;
  /** Row by row, in steps. */
  readonly weights: Int8Array;
}

/** The model of a vocabulary folder; null where the folder has none, and rules alone decide. Throws VOCABULARY. */
export function loadSentenceModel(directory: string, name: string): SentenceModel | null {
  const path = join(directory, name);
  if (!existsSync(path)) return null;
  try {
    return decodeModel(readFileSync(path));
  } catch (cause) {
    throw new AtlasError(
      "VOCABULARY",
      `权重 ${basename(path)} 读不出来：用 npm run train 重新训练，或删去它只用规则。`,
      { cause },
    );
  }
}

/** The same model gives the same bytes. */
export function encodeModel(model: SentenceModel): Uint8Array {
  const { concepts, steps, intercepts, thresholds, grams, rarity, weights } = model;
  const head = { concepts, steps: [...steps], intercepts: [...intercepts], thresholds: [...thresholds] };
  const body = [grams, rarity, weights].map((part) =>
    Buffer.from(part.buffer, part.byteOffset, part.byteLength),
  );
  return deflateRawSync(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...body]), { level: 9 });
}

export function decodeModel(bytes: Uint8Array): SentenceModel {
  const content = inflateRawSync(bytes);
  const line = content.indexOf("\n");
  const head = schema.parse(JSON.parse(content.toString("utf8", 0, line)));
  // A copy, since the numbers of a slice need not stand where typed arrays want them.
  const { buffer, length } = Uint8Array.from(content.subarray(line + 1));
  const rows = length / (8 + head.concepts.length);
  return {
    concepts: head.concepts,
    steps: Float32Array.from(head.steps),
    intercepts: Float32Array.from(head.intercepts),
    thresholds: Float32Array.from(head.thresholds),
    grams: new Uint32Array(buffer, 0, rows),
    rarity: new Float32Array(buffer, 4 * rows, rows),
    weights: new Int8Array(buffer, 8 * rows),
  };
}
