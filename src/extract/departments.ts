/** Departments that act in a case, with their bodies as named and whether they lead. */

import type { CaseDoc } from "../model/case.ts";
import type { DepartmentMention, Extraction, Proof, RejectedMention } from "../model/mention.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { type Body, createBodyFinder } from "./department-bodies.ts";
import { leadDepartments } from "./department-roles.ts";

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
    const bodies = found.filter(({ proof }) => proof !== "none");
    const leads = leadDepartments(doc, bodies, departmentRules);
    const links = departments.concepts.flatMap(({ id }): DepartmentMention[] => {
      const own = bodies.filter(({ ids }) => ids.includes(id));
      return own.length === 0
        ? []
        : [{ id, role: leads.has(id) ? "lead" : "partner", names: namesOf(own), proofs: own.map(proofOf) }];
    });
    const rejected = found
      .filter(({ proof }) => proof === "none")
      .flatMap((body) =>
        body.ids.map(
          (id): RejectedMention => ({
            kind: "department",
            id,
            proof: proofOf(body),
            reason: "只说到这类事务，没有说到机构",
          }),
        ),
      );
    return { links, rejected };
  };
}

/** Concrete names in order of appearance; the bare words of a list only where there is no more. */
function namesOf(bodies: readonly Body[]): string[] {
  const organs = bodies.filter(({ proof }) => proof === "organ");
  return [...new Set((organs.length > 0 ? organs : bodies).map(({ name }) => name.replace(/\s+/g, "")))];
}

function proofOf({ start, end, proof }: Body): Proof {
  return { start, end, rule: `departments#${proof}` };
}
