/** How departments.yaml tells a body of government from a word that only names its subject. */

import { z } from "zod";
import { rulePattern, ruleWord, ruleWords } from "./rule-schema.ts";
import { readRuleFile } from "./yaml-file.ts";

const departmentFile = z.object({
  departments: z
    .array(
      z.looseObject({
        id: ruleWord,
        bodies: ruleWords.default([]),
        stems: ruleWords.default([]),
        topics: ruleWords.default([]),
      }),
    )
    .min(1),
  other_organs: ruleWords,
  other_stems: ruleWords,
  not_organs: ruleWords,
  guards: z.array(
    z.strictObject({
      words: ruleWords,
      before: rulePattern.optional(),
      not_before: rulePattern.optional(),
      not_behind: rulePattern.optional(),
    }),
  ),
  organ_suffix: rulePattern,
  list_joiner: rulePattern,
  merged_joiner: rulePattern,
  list_tail: rulePattern,
  list_acting: rulePattern,
  bare_organ: z.strictObject({ before: rulePattern, behind: rulePattern }),
  single_tail: rulePattern,
  name_prefixes: ruleWords,
  branches: z.strictObject({ of: ruleWords, behind: rulePattern }),
  not_acting: z.array(
    z.strictObject({
      only: ruleWord.optional(),
      before: rulePattern.optional(),
      behind: rulePattern.optional(),
      reason: ruleWord,
    }),
  ),
  roles: z.strictObject({
    never_by_place: ruleWords,
    common_words: ruleWords,
    partner_before: rulePattern,
    lead_behind: rulePattern,
    strong_lead_behind: rulePattern,
    strong_not_before: rulePattern,
  }),
});

/** A word of the vocabulary: a body by itself, a stem that needs 局 or a list of departments, or no organ at all. */
export interface OrganWord {
  readonly kind: "body" | "stem" | "decoy";
  /** Departments: two for 政数局, none for a decoy and for an organ of no system (城管局). */
  readonly ids: readonly string[];
}

/** What must and must not stand around a body whose few characters other words may end and begin with: 出台 + 办法. */
export interface Guard {
  /** Null when anything may; a division or a level before it always may. */
  readonly before: RegExp | null;
  readonly notBefore: RegExp | null;
  readonly notBehind: RegExp | null;
}

/** A body that is named and does not act: all that is given must hold. */
export interface NotActingRule {
  /** Department id; null for all. */
  readonly only: string | null;
  /** Tried on what stands before and behind the word. */
  readonly before: RegExp | null;
  readonly behind: RegExp | null;
  readonly reason: string;
}

export interface RoleRules {
  /** Departments that lead only when the title or 牵头 says so. */
  readonly neverByPlace: ReadonlySet<string>;
  /** Departments whose stems every text has (政务, 数据): only their bodies count when mentions are counted. */
  readonly commonWords: ReadonlySet<string>;
  readonly partnerBefore: RegExp;
  readonly leadBehind: RegExp;
  /** 牵头, 为主: said outright. */
  readonly strongLeadBehind: RegExp;
  readonly strongNotBefore: RegExp;
  /** Words in a title by the department whose business they are: 退税 → tax. */
  readonly topics: readonly { readonly id: string; readonly words: readonly string[] }[];
}

export interface DepartmentRules {
  readonly words: ReadonlyMap<string, OrganWord>;
  /** By body. */
  readonly guards: ReadonlyMap<string, Guard>;
  /** Sticky, tried where a stem ends: 局, 管理局, 部门. */
  readonly organSuffix: RegExp;
  /** What may stand between two members of a list. */
  readonly listJoiner: RegExp;
  /** What may stand between two systems of one merged organ: 自然资源和规划局. */
  readonly mergedJoiner: RegExp;
  /** Behind a list, and behind a single stem: what stands before are departments and not matters. */
  readonly listTail: RegExp;
  readonly singleTail: RegExp;
  /** Behind a list whose members do something together: 规划、消防、水利|同时看. */
  readonly listActing: RegExp;
  /** A level before a stem and a deed behind it make an organ whose 局 is left out: 市|财政|贴一半. */
  readonly bareOrgan: { readonly before: RegExp; readonly behind: RegExp };
  /** What belongs to a body's name before it, beside divisions. */
  readonly namePrefixes: ReadonlySet<string>;
  /** Bodies whose names go on behind them, and how: 国网 + 福建电力. */
  readonly branches: { readonly of: ReadonlySet<string>; readonly behind: RegExp };
  readonly notActing: readonly NotActingRule[];
  readonly roles: RoleRules;
}

/** Throws VOCABULARY, naming the line, for a word that is used in two ways. */
export function loadDepartmentRules(directory: string): DepartmentRules {
  const { value, complain } = readRuleFile(directory, "departments.yaml", departmentFile);
  const words = new Map<string, OrganWord>();
  const add = (
    place: readonly PropertyKey[],
    kind: OrganWord["kind"],
    names: readonly string[],
    ids: readonly string[],
  ): void => {
    for (const name of names) {
      const known = words.get(name);
      if (known && known.kind !== kind) throw complain(place, `“${name}”在本文件里有两种用法：只留一处。`);
      words.set(name, { kind, ids: [...(known?.ids ?? []), ...ids] });
    }
  };
  add(["not_organs"], "decoy", value.not_organs, []);
  add(["other_organs"], "body", value.other_organs, []);
  add(["other_stems"], "stem", value.other_stems, []);
  for (const [index, { id, bodies, stems }] of value.departments.entries()) {
    add(["departments", index], "body", bodies, [id]);
    add(["departments", index], "stem", stems, [id]);
  }
  const { roles, branches } = value;
  return {
    words,
    guards: new Map(
      value.guards.flatMap(({ words: guarded, before, not_before, not_behind }) => {
        const guard: Guard = {
          before: optionalPattern(before),
          notBefore: optionalPattern(not_before),
          notBehind: optionalPattern(not_behind),
        };
        return guarded.map((name) => [name, guard] as const);
      }),
    ),
    organSuffix: new RegExp(value.organ_suffix, "y"),
    listJoiner: new RegExp(value.list_joiner),
    mergedJoiner: new RegExp(value.merged_joiner),
    listTail: new RegExp(value.list_tail),
    singleTail: new RegExp(value.single_tail),
    listActing: new RegExp(value.list_acting),
    bareOrgan: { before: new RegExp(value.bare_organ.before), behind: new RegExp(value.bare_organ.behind) },
    namePrefixes: new Set(value.name_prefixes),
    branches: { of: new Set(branches.of), behind: new RegExp(branches.behind) },
    notActing: value.not_acting.map(({ only, before, behind, reason }) => ({
      only: only ?? null,
      before: optionalPattern(before),
      behind: optionalPattern(behind),
      reason,
    })),
    roles: {
      neverByPlace: new Set(roles.never_by_place),
      commonWords: new Set(roles.common_words),
      partnerBefore: new RegExp(roles.partner_before),
      leadBehind: new RegExp(roles.lead_behind),
      strongLeadBehind: new RegExp(roles.strong_lead_behind),
      strongNotBefore: new RegExp(roles.strong_not_before),
      topics: value.departments.map(({ id, topics }) => ({ id, words: topics })),
    },
  };
}

function optionalPattern(source: string | undefined): RegExp | null {
  return source === undefined ? null : new RegExp(source);
}
