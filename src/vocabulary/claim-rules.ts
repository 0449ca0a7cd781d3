/** Rules by which a case's words claim a concept, and the contexts in which they do not: contexts.yaml and each concept's entry. */

import { z } from "zod";
import type { SectionKind } from "../model/case.ts";
import { compileAny, compilePattern, type Pattern, PatternError, type WordLists } from "./pattern.ts";
import { type Complain, readRuleFile } from "./yaml-file.ts";

/** A vague word needs the company of another sentence: two halves make a link. */
const WEAK = 0.5;

const patterns = z.array(z.string().min(1)).default([]);
const weight = z.number().min(0).max(1);
const sectionWeights = z.partialRecord(
  z.enum(["title", "background", "practice", "result", "outlook", "other"]),
  weight,
);

const contextFile = z.object({
  lists: z.record(z.string(), z.array(z.string().min(1)).min(1)),
  sections: z.record(z.enum(["title", "background", "practice", "result", "outlook", "other"]), weight),
  contexts: z.array(
    z.strictObject({
      id: z.string(),
      reason: z.string().min(1),
      before: patterns,
      after: patterns,
      opening: patterns,
      sentence: patterns,
      next: patterns,
      unless: patterns,
      reach: z.int().positive().optional(),
    }),
  ),
});

/** What a rule may demand of the sentence that its words stand in; of a concept, it holds for all its rules. */
const conditions = {
  requires: patterns,
  excludes: patterns,
  except: patterns,
  ignores: z.array(z.string()).default([]),
};

/** The part of a concept's entry that says how it is put into words. */
export const claimEntry = z.object({
  terms: patterns,
  weak: patterns,
  patterns: z
    .array(
      z.union([
        z.string().min(1),
        z.strictObject({ say: z.string().min(1), weight: weight.default(1), ...conditions }),
      ]),
    )
    .default([]),
  sections: sectionWeights.default({}),
  ...conditions,
});

export type ClaimEntry = z.infer<typeof claimEntry>;

/** A reason why words that match do not claim: negation, another place's practice, a goal. */
export interface Context {
  readonly id: string;
  /** In plain Chinese, for a planner. */
  readonly reason: string;
  /** In the same clause, before the words that matched. */
  readonly before: RegExp | null;
  /** In the same clause, after them. */
  readonly after: RegExp | null;
  /** At the very beginning of the same sentence. */
  readonly opening: RegExp | null;
  /** Anywhere in the same sentence. */
  readonly sentence: RegExp | null;
  /** In the sentence that follows: 有人提议…。没有采纳。 */
  readonly next: RegExp | null;
  /** Anywhere in the same sentence: the context does not hold after all. */
  readonly unless: RegExp | null;
  /** How many characters next to the match `before` and `after` look at; infinite for the whole clause. */
  readonly reach: number;
}

export interface ContextRules {
  readonly lists: WordLists;
  readonly contexts: readonly Context[];
  /** How much words in a section of this kind count, 0 to 1. */
  readonly sections: Readonly<Record<SectionKind, number>>;
}

/** One way to say a concept. */
export interface ClaimRule {
  readonly concept: string;
  /** `one-thing#整合…{部门}…事项`, for the trace. */
  readonly name: string;
  readonly pattern: Pattern;
  /** 1 claims by itself; less needs company of another sentence. */
  readonly weight: number;
  /** One of these must be found in the same sentence; a pattern's own demand replaces its concept's. */
  readonly requires: RegExp | null;
  /** None may be found in the same sentence. */
  readonly excludes: RegExp | null;
  /** Longer words that contain the match and mean something else: 快递代办 for 代办. */
  readonly except: RegExp | null;
  /** Ids of contexts that do not count here: 不再要求 is what 免证办 says. */
  readonly ignores: ReadonlySet<string>;
  readonly sections: Readonly<Record<SectionKind, number>>;
}

/** Throws VOCABULARY with file and line for what does not fit. */
export function loadContexts(directory: string): ContextRules {
  const { value, complain } = readRuleFile(directory, "contexts.yaml", contextFile);
  const lists = new Map(Object.entries(value.lists));
  const contexts = value.contexts.map((context, index): Context => {
    const any = (key: "before" | "after" | "opening" | "sentence" | "next" | "unless") =>
      compiled(() => compileAny(context[key], lists), complain, ["contexts", index, key]);
    return {
      id: context.id,
      reason: context.reason,
      before: any("before"),
      after: any("after"),
      opening: opening(any("opening")),
      sentence: any("sentence"),
      next: any("next"),
      unless: any("unless"),
      reach: context.reach ?? Number.POSITIVE_INFINITY,
    };
  });
  return { lists, contexts, sections: value.sections };
}

/** Lines may be indented, so the beginning of a sentence is its first character that is no space. */
function opening(expression: RegExp | null): RegExp | null {
  return expression && new RegExp(`^\\s*(?:${expression.source})`);
}

/** The rules of one concept's entry, which stands at `place` of its file. */
export function claimRules(
  concept: string,
  entry: ClaimEntry,
  shared: ContextRules,
  complain: Complain,
  place: readonly PropertyKey[],
): ClaimRule[] {
  const known = new Set(shared.contexts.map((context) => context.id));
  const ways = [
    ...entry.terms.map((say, index) => ({ key: ["terms", index], say })),
    ...entry.weak.map((say, index) => ({ key: ["weak", index], say, weight: WEAK })),
    ...entry.patterns.map((pattern, index) => ({
      key: ["patterns", index],
      ...(typeof pattern === "string" ? { say: pattern } : pattern),
    })),
  ];
  return ways.map(({ key, say, ...own }): ClaimRule => {
    const where = [...place, ...key];
    const { weight = 1, requires = [], excludes = [], except = [], ignores: waived = [] } = own as Own;
    const any = (sources: readonly string[]) =>
      compiled(() => compileAny(sources, shared.lists), complain, where);
    const ignores = [...entry.ignores, ...waived];
    const unknown = ignores.find((id) => !known.has(id));
    if (unknown !== undefined)
      throw complain(where, `ignores 里的语境 ${unknown} 不存在：语境在 contexts.yaml 里定义。`);
    return {
      concept,
      name: `${concept}#${say}`,
      pattern: compiled(() => compilePattern(say, shared.lists), complain, where),
      weight,
      requires: any(requires.length > 0 ? requires : entry.requires),
      excludes: any([...entry.excludes, ...excludes]),
      except: any([...entry.except, ...except]),
      ignores: new Set(ignores),
      sections: { ...shared.sections, ...entry.sections },
    };
  });
}

/** What a single pattern may say beside its words. */
type Own = Partial<Record<keyof typeof conditions, string[]>> & { readonly weight?: number };

/** Names the place of a pattern that does not compile. */
function compiled<T>(compile: () => T, complain: Complain, place: readonly PropertyKey[]): T {
  try {
    return compile();
  } catch (error) {
    if (error instanceof PatternError) throw complain(place, error.message);
    throw error;
  }
}
