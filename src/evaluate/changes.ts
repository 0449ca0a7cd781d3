/** What became better and worse between two evaluations of the same labels. */

import { readFileSync } from "node:fs";
import { z } from "zod";
import { AtlasError, messageOf } from "../errors.ts";
import type { LinkError } from "./index.ts";
import type { Score } from "./scores.ts";

/** Of figures, what they are now less what they were. */
export interface ScoreChange {
  readonly kind: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface EvaluationChanges {
  readonly macroF1: number;
  readonly scores: readonly ScoreChange[];
  /** Errors that were there and are gone: a link found (`-`), or no longer claimed (`+`). */
  readonly righted: readonly LinkError[];
  /** Errors that were not there. */
  readonly wronged: readonly LinkError[];
}

const comparedEvaluation = z.object({
  macroF1: z.number(),
  scores: z.array(z.object({ kind: z.string(), precision: z.number(), recall: z.number(), f1: z.number() })),
  errors: z.array(
    z.object({ kind: z.string(), case: z.string(), sign: z.enum(["+", "-"]), link: z.string() }),
  ),
});

/** The part of an evaluation that is compared; the rest of a file may be of another version. */
export interface ComparedEvaluation {
  readonly macroF1: number;
  readonly scores: readonly Pick<Score, "kind" | "precision" | "recall" | "f1">[];
  readonly errors: readonly LinkError[];
}

/** Reads what `evaluate --json` printed. Throws INPUT when the file cannot be read or is something else. */
export function readEvaluation(path: string): ComparedEvaluation {
  try {
    return comparedEvaluation.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? `缺少 ${cause.issues[0]!.path.join(".")}` : messageOf(cause);
    throw new AtlasError(
      "INPUT",
      `对照文件 ${path} 读不懂：${reason}。它应是 reform-atlas evaluate --json 的输出（不带 --totals）。`,
      { cause },
    );
  }
}

/** A kind that was not reported then has all of its figures as its change. */
export function changesBetween(then: ComparedEvaluation, now: ComparedEvaluation): EvaluationChanges {
  const scoresThen = new Map(then.scores.map((score) => [score.kind, score]));
  return {
    macroF1: now.macroF1 - then.macroF1,
    scores: now.scores.map(({ kind, precision, recall, f1 }) => {
      const before = scoresThen.get(kind);
      return {
        kind,
        precision: precision - (before?.precision ?? 0),
        recall: recall - (before?.recall ?? 0),
        f1: f1 - (before?.f1 ?? 0),
      };
    }),
    righted: without(then.errors, now.errors),
    wronged: without(now.errors, then.errors),
  };
}

/** Errors of the one list that the other has not; both are in the order of the report. */
function without(errors: readonly LinkError[], others: readonly LinkError[]): LinkError[] {
  const known = new Set(others.map(keyOf));
  return errors.filter((error) => !known.has(keyOf(error)));
}

function keyOf({ kind, case: id, sign, link }: LinkError): string {
  return JSON.stringify([kind, id, sign, link]);
}
