/** Departments that act in a case, with their bodies as named and whether they lead. */

import type { CaseDoc } from "../model/case.ts";
import type { DepartmentMention, Extraction, Proof, RejectedMention } from "../model/mention.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import type { Gazetteer } from "../vocabulary/regions.ts";
import { type Body, createBodyFinder } from "./department-bodies.ts";
import { leadDepartments } from "./department-roles.ts";

/** What rules may look at around a body. */
const REACH = 24;

/** Names of divisions that titles use: 福州, 黔东南州; longer ones have such a one in them. */
const SHORTEST_PLACE = 2;
const LONGEST_PLACE = 5;

/** Compiles the vocabulary once; the function it returns is pure. Links are in the vocabulary's order. */
export function createDepartmentExtractor({
  departments,
  departmentRules,
  regions,
}: Pick<Vocabulary, "departments" | "departmentRules" | "regions">): (
  doc: CaseDoc,
) => Extraction<DepartmentMention> {
  const findBodies = createBodyFinder(departmentRules, regions);

  return function extractDepartments(doc) {
    const found = findBodies(doc.text);
    const named = found.filter(({ proof }) => proof !== "none");
    const bodies = named.filter((body) => body.ids.length > 0 && refusal(doc, body) === null);
    const leads = leadDepartments(doc, bodies, found, departmentRules, namesPlace(doc.title, regions));
    const links = departments.concepts.flatMap(({ id }): DepartmentMention[] => {
      const own = bodies.filter(({ ids }) => ids.includes(id));
      if (own.length === 0) return [];
      return [
        { id, role: leads.has(id) ? "lead" : "partner", names: namesOf(own), proofs: own.map(proofOf) },
      ];
    });
    const rejected = named.flatMap((body) => {
      const reason = refusal(doc, body);
      if (reason === null) return [];
      return body.ids.map(
        (id): RejectedMention => ({ kind: "department", id, proof: proofOf(body), reason }),
      );
    });
    return { links, rejected };
  };

  /** Why a body that is named does not act; null when it does. What stands before a list is said of all in it. */
  function refusal({ text }: CaseDoc, { ids, core, listStart, end }: Body): string | null {
    const before = [core, listStart].map((at) => text.slice(Math.max(0, at - REACH), at));
    const behind = text.slice(end, end + REACH);
    const rule = departmentRules.notActing.find(
      (one) =>
        (one.only === null || ids.includes(one.only)) &&
        (one.before === null || before.some((words) => one.before!.test(words))) &&
        (one.behind === null || one.behind.test(behind)),
    );
    return rule?.reason ?? null;
  }
}

/** Concrete names in order of appearance; the bare words of a list only where there is no more. */
function namesOf(bodies: readonly Body[]): string[] {
  const organs = bodies.filter(({ proof }) => proof === "organ");
  return [...new Set((organs.length > 0 ? organs : bodies).map(({ name }) => name.replace(/\s+/g, "")))];
}

function proofOf({ start, end, proof }: Body): Proof {
  return { start, end, rule: `departments#${proof}` };
}

/** Whether a title names a division: 银川市公共资源交易改革侧记. */
function namesPlace(title: string, { names }: Gazetteer): boolean {
  for (let start = 0; start < title.length; start++) {
    for (let length = SHORTEST_PLACE; length <= LONGEST_PLACE; length++) {
      const name = names.get(title.slice(start, start + length));
      if (name && !name.weak) return true;
    }
  }
  return false;
}
