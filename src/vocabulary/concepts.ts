/** Controlled vocabularies: concepts with stable ids, names in two languages and a place under a broader one. */

import { z } from "zod";
import { type ClaimRule, type ContextRules, claimEntry, claimRules, loadContexts } from "./claim-rules.ts";
import { type Complain, readRuleFile } from "./yaml-file.ts";

export type ConceptKind = "mechanism" | "category" | "targetGroup" | "department";

export interface Concept {
  /** Stable, ASCII, kebab-case: what records and graphs hold. */
  readonly id: string;
  /** The name that planners use (prefLabel). */
  readonly name: string;
  /** Equals `name` where the file gives no English label. */
  readonly english: string;
  /** Id of the broader concept; null at the top. */
  readonly broader: string | null;
  /** What counts, in one line; null where the name says it all. */
  readonly scope: string | null;
  readonly kind: ConceptKind;
}

/** One vocabulary; `concepts` keep the order of their file, broader ones first. */
export interface ConceptScheme {
  readonly concepts: readonly Concept[];
  readonly byId: ReadonlyMap<string, Concept>;
}

/** Concepts with the rules by which a text claims them. */
export interface ClaimScheme extends ConceptScheme {
  readonly rules: readonly ClaimRule[];
  readonly contexts: ContextRules;
}

/** A concept as its file has it; what else an entry holds belongs to the rules of its kind. */
const conceptEntry = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "编号只用小写字母、数字和连字符，如 one-thing"),
  prefLabel: z.string().min(1, "名称不能为空"),
  english: z.string().min(1).optional(),
  broader: z.string().optional(),
  scope: z.string().optional(),
});

type ConceptEntry = z.infer<typeof conceptEntry>;

const claimedEntry = z.strictObject({ ...conceptEntry.shape, ...claimEntry.shape });

const mechanismFile = z.strictObject({
  categories: z.array(z.strictObject(conceptEntry.shape)).min(1),
  mechanisms: z.array(claimedEntry).min(1),
});
const targetGroupFile = z.strictObject({ target_groups: z.array(claimedEntry).min(1) });
/** The bodies of a department are read by its own loader. */
const departmentFile = z.object({ departments: z.array(conceptEntry).min(1) });

/** Mechanisms and their categories, from mechanisms.yaml, with the rules of contexts.yaml. */
export function loadMechanisms(directory: string): ClaimScheme {
  const { value, complain } = readRuleFile(directory, "mechanisms.yaml", mechanismFile);
  const scheme = conceptScheme(
    [
      { key: "categories", kind: "category", entries: value.categories },
      { key: "mechanisms", kind: "mechanism", entries: value.mechanisms },
    ],
    complain,
  );
  return withRules(scheme, "mechanisms", value.mechanisms, loadContexts(directory), complain);
}

/** Whom a reform serves, from target-groups.yaml, with the rules of contexts.yaml. */
export function loadTargetGroups(directory: string): ClaimScheme {
  const { value, complain } = readRuleFile(directory, "target-groups.yaml", targetGroupFile);
  const entries = value.target_groups;
  const scheme = conceptScheme([{ key: "target_groups", kind: "targetGroup", entries }], complain);
  return withRules(scheme, "target_groups", entries, loadContexts(directory), complain);
}

/** Functional systems of government, from departments.yaml. */
export function loadDepartments(directory: string): ConceptScheme {
  const { value, complain } = readRuleFile(directory, "departments.yaml", departmentFile);
  return conceptScheme([{ key: "departments", kind: "department", entries: value.departments }], complain);
}

interface ConceptGroup {
  /** Key of the list in the file, for complaints. */
  readonly key: string;
  readonly kind: ConceptKind;
  readonly entries: readonly ConceptEntry[];
}

/** Throws VOCABULARY for an id given twice and for a broader id that nobody has. */
function conceptScheme(groups: readonly ConceptGroup[], complain: Complain): ConceptScheme {
  const byId = new Map<string, Concept>();
  for (const { key, kind, entries } of groups) {
    for (const [index, entry] of entries.entries()) {
      if (byId.has(entry.id))
        throw complain([key, index, "id"], `编号 ${entry.id} 重复：每个概念的编号只能出现一次。`);
      byId.set(entry.id, {
        id: entry.id,
        name: entry.prefLabel,
        english: entry.english ?? entry.prefLabel,
        broader: entry.broader ?? null,
        scope: entry.scope ?? null,
        kind,
      });
    }
  }
  for (const { key, entries } of groups) {
    for (const [index, { broader }] of entries.entries()) {
      if (broader !== undefined && !byId.has(broader))
        throw complain(
          [key, index, "broader"],
          `上位概念 ${broader} 不存在：先在本文件里定义它，或改正拼写。`,
        );
    }
  }
  return { concepts: [...byId.values()], byId };
}

function withRules(
  scheme: ConceptScheme,
  key: string,
  entries: readonly z.infer<typeof claimedEntry>[],
  contexts: ContextRules,
  complain: Complain,
): ClaimScheme {
  const rules = entries.flatMap((entry, index) =>
    claimRules(entry.id, entry, contexts, complain, [key, index]),
  );
  return { ...scheme, rules, contexts };
}
