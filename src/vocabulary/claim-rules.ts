/** Rules by which a case's words claim a concept, and the contexts in which they do not: contexts.yaml and each concept's entry. */

import { z } from "zod";
import type { SectionKind } from "../model/case.ts";
import { compileAny, compilePattern, type Pattern, PatternError, type WordLists } from "./pattern.ts";
import { type Complain, readRuleFile } from "./yaml-file.ts";

/** A vague word needs the company of another one: two halves make a link. */
const WEAK = 0.5;

const patterns = z.array(z.string().min(1)).default([]);
const weight = z.number().min(0).max(1);
const sectionKind = z.enum(["title", "background", "practice", "result", "outlook", "other"]);

const contextFile = z.strictObject({
  lists: z.record(z.string(), z.array(z.string().min(1)).min(1)),
  sections: z.record(sectionKind, weight),
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
      reach: z.int().positive().default(Number.MAX_SAFE_INTEGER),
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

const way = z.strictObject({ say: z.string().min(1), weight: weight.default(1), ...conditions });

/** The part of a concept's entry that says how it is put into words. */
export const claimEntry = z.object({
  terms: patterns,
  weak: patterns,
  patterns: z
    .array(z.preprocess((entry) => (typeof entry === "string" ? plainWay(entry) : entry), way))
    .default([]),
  sections: z.partialRecord(sectionKind, weight).default({}),
  ...conditions,
});

type Way = z.infer<typeof way>;
type ClaimEntry = z.infer<typeof claimEntry>;

function plainWay(say: string, weight = 1): Way {
  return { say, weight, requires: [], excludes: [], except: [], ignores: [] };
}

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
  /** In the sentence that follows: 听说你们用机器审案？没有的事。 */
  readonly next: RegExp | null;
  /** Anywhere in the same sentence: the context does not hold after all. */
  readonly unless: RegExp | null;
  /** How many characters next to the match `before` and `after` look at; by default the whole clause. */
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
  /** 1 claims by itself; less needs the company of other words. */
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
      reach: context.reach,
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
  const ownSections = { ...shared.sections, ...entry.sections };
  const ways = [
    ...entry.terms.map((say, index) => ({ way: plainWay(say), where: [...place, "terms", index] })),
    ...entry.weak.map((say, index) => ({ way: plainWay(say, WEAK), where: [...place, "weak", index] })),
    ...entry.patterns.map((way, index) => ({ way, where: [...place, "patterns", index] })),
  ];
  const expressions = new Map<string, RegExp | null>();
  /** Most ways share what their concept demands, so an expression is made once. */
  const any = (sources: readonly string[], where: readonly PropertyKey[]): RegExp | null => {
    const key = sources.join("\n");
    if (!expressions.has(key))
      expressions.set(
        key,
        compiled(() => compileAny(sources, shared.lists), complain, where),
      );
    return expressions.get(key)!;
  };
  return ways.map(({ way, where }): ClaimRule => {
    const ignores = new Set([...entry.ignores, ...way.ignores]);
    for (const id of ignores)
      if (!shared.contexts.some((context) => context.id === id))
        throw complain(where, `ignores 里的语境 ${id} 不存在：语境在 contexts.yaml 里定义。`);
    return {
      concept,
      name: `${concept}#${way.say}`,
      pattern: compiled(() => compilePattern(way.say, shared.lists), complain, where),
      weight: way.weight,
      requires: any(way.requires.length > 0 ? way.requires : entry.requires, where),
      excludes: any([...entry.excludes, ...way.excludes], where),
      except: any([...entry.except, ...way.except], where),
      ignores,
      sections: ownSections,
    };
  });
}

/** Names the place of a pattern that does not compile. */
function compiled<T>(compile: () => T, complain: Complain, place: readonly PropertyKey[]): T {
  try {
    return compile();
  } catch (error) {
    if (error instanceof PatternError) throw complain(place, error.message);
    throw error;
  }
}
