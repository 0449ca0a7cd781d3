/**
 * What the sentence model learns from: labelled sentences, and the labelled cases cut into passages.
 *
 * A labelled case tells which concepts it holds and one quote for each. A passage with the quote claims the concept;
 * a passage of a case without the concept does not; of other passages of a case that has it, nothing is known.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { passagesOf } from "../extract/passages.ts";
import type { CaseDoc } from "../model/case.ts";
import { byCodePoint } from "../model/order.ts";
import { normalise } from "../normalise/index.ts";

/** The labelled sentences of this folder: the compiled script reads the same ones. */
export const SENTENCES = fileURLToPath(new URL("../../src/train/sentences/", import.meta.url));

export type Label = "holds" | "lacks" | "unknown";

export interface Sample {
  readonly text: string;
  /** What is known of a concept by its id. */
  readonly label: (concept: string) => Label;
  /** How much an error on it counts. */
  readonly weight: number;
}

export interface LabelledSentence {
  readonly id: string;
  readonly text: string;
  readonly labels: ReadonlySet<string>;
}

export interface LabelledCase {
  readonly doc: CaseDoc;
  /** All tellings of one reform have the same. */
  readonly reform: string;
  /** Concepts that an annotator gave, with the quotes that prove them. */
  readonly accepted: ReadonlyMap<string, readonly string[]>;
  /** Concepts that both annotators gave. */
  readonly required: ReadonlySet<string>;
}

/** A case has some twenty passages of which most say nothing, a sentence was written for what it says. */
const PASSAGE_WEIGHT = 0.5;

const sentence = z.object({ id: z.string(), text: z.string(), labels: z.array(z.string()) });

/** All sentences, sorted by file and line. */
export function readSentences(directory: string = SENTENCES): LabelledSentence[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith(".jsonl"))
    .sort(byCodePoint)
    .flatMap((name) => readFileSync(join(directory, name), "utf8").split("\n"))
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { id, text, labels } = sentence.parse(JSON.parse(line));
      return { id, text: normalised(text), labels: new Set(labels) };
    });
}

/** As an extractor sees the words of a document. */
export function normalised(text: string): string {
  return normalise({ path: "", text, sha256: "" }).text;
}

export function samplesOfSentences(sentences: readonly LabelledSentence[]): Sample[] {
  return sentences.map(({ text, labels }) => ({
    text,
    label: (concept) => (labels.has(concept) ? "holds" : "lacks"),
    weight: 1,
  }));
}

export function samplesOfCases(cases: readonly LabelledCase[]): Sample[] {
  return cases.flatMap(({ doc, accepted }) =>
    passagesOf(doc.text).map(({ start, end }): Sample => {
      const text = doc.text.slice(start, end);
      const proves = (quote: string) => {
        const at = doc.text.indexOf(quote);
        return at >= 0 && at < end && at + quote.length > start;
      };
      return {
        text,
        label: (concept) => {
          const quotes = accepted.get(concept);
          if (quotes === undefined) return "lacks";
          return quotes.some(proves) ? "holds" : "unknown";
        },
        weight: PASSAGE_WEIGHT,
      };
    }),
  );
}
