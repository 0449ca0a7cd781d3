/** How departments.yaml tells a body of government from a word that only names its subject. */

import { z } from "zod";
import { readRuleFile } from "./yaml-file.ts";

const word = z.string().min(1);
const pattern = word.refine(isPattern, "正则表达式写错了：检查括号和反斜杠");

const departmentFile = z.object({
  departments: z.array(z.looseObject({ id: word, bodies: z.array(word), stems: z.array(word) })).min(1),
  not_organs: z.array(word),
  organ_suffix: pattern,
  list_joiner: pattern,
  merged_joiner: pattern,
  list_tail: pattern,
  name_prefixes: z.array(word),
  name_suffix: pattern,
  roles: z.strictObject({
    lead_behind: pattern,
    partner_before: pattern,
    strong_lead_behind: pattern,
    strong_lead_before: pattern,
  }),
});

/** A word of the vocabulary: a body by itself, a stem that needs 局 or a list of departments, or no organ at all. */
export interface OrganWord {
  readonly kind: "body" | "stem" | "decoy";
  /** Departments, empty for a decoy; 政数局 has two. */
  readonly ids: readonly string[];
}

export interface DepartmentRules {
  readonly words: ReadonlyMap<string, OrganWord>;
  /** Sticky, tried where a stem ends: 局, 管理局, 部门. */
  readonly organSuffix: RegExp;
  /** What may stand between two members of a list. */
  readonly listJoiner: RegExp;
  /** What may stand between two systems of one merged organ: 自然资源和规划局. */
  readonly mergedJoiner: RegExp;
  /** Behind a list: its members are departments and not matters. */
  readonly listTail: RegExp;
  /** What belongs to a body's name before it, beside divisions. */
  readonly namePrefixes: ReadonlySet<string>;
  readonly nameSuffix: RegExp;
  readonly roles: {
    readonly leadBehind: RegExp;
    readonly partnerBefore: RegExp;
    readonly strongLeadBehind: RegExp;
    readonly strongLeadBefore: RegExp;
  };
}

/** Throws VOCABULARY, naming the line, for a word that is both an organ and not one. */
export function loadDepartmentRules(directory: string): DepartmentRules {
  const { value, complain } = readRuleFile(directory, "departments.yaml", departmentFile);
  const words = new Map<string, OrganWord>(
    value.not_organs.map((decoy) => [decoy, { kind: "decoy", ids: [] }]),
  );
  for (const [index, { id, bodies, stems }] of value.departments.entries()) {
    for (const [kind, list] of [
      ["body", bodies],
      ["stem", stems],
    ] as const) {
      for (const name of list) {
        const known = words.get(name);
        if (known && known.kind !== kind)
          throw complain(["departments", index], `“${name}”已有别的用法（${known.kind}）：只留一处。`);
        words.set(name, { kind, ids: [...(known?.ids ?? []), id] });
      }
    }
  }
  const { roles } = value;
  return {
    words,
    organSuffix: new RegExp(value.organ_suffix, "y"),
    listJoiner: new RegExp(value.list_joiner),
    mergedJoiner: new RegExp(value.merged_joiner),
    listTail: new RegExp(value.list_tail),
    namePrefixes: new Set(value.name_prefixes),
    nameSuffix: new RegExp(value.name_suffix),
    roles: {
      leadBehind: new RegExp(roles.lead_behind),
      partnerBefore: new RegExp(roles.partner_before),
      strongLeadBehind: new RegExp(roles.strong_lead_behind),
      strongLeadBefore: new RegExp(roles.strong_lead_before),
    },
  };
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}
