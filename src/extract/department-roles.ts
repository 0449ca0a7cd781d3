/** Who leads: the title's organ, else the one whose practice the case is, else the one said to lead, else the one named most. */

import { type CaseDoc, sectionAt } from "../model/case.ts";
import type { DepartmentRules } from "../vocabulary/departments.ts";
import type { Body } from "./department-bodies.ts";

/** What a role pattern may look at before and behind a body. */
const REACH = 14;

/** A department named this often more than the next one is the one whose practice it is. */
const CLEAR_MAJORITY = 2;

/** Ids of the departments that lead; empty when nothing tells. */
export function leadDepartments(
  doc: CaseDoc,
  bodies: readonly Body[],
  { roles }: DepartmentRules,
): ReadonlySet<string> {
  const before = (body: Body): string => doc.text.slice(Math.max(0, body.start - REACH), body.start);
  const behind = (body: Body): string => doc.text.slice(body.end, body.end + REACH);
  const inTitle = (body: Body): boolean => sectionAt(doc, body.start).kind === "title";
  const isPartner = (body: Body): boolean => roles.partnerBefore.test(before(body));

  const rules: readonly (() => readonly Body[])[] = [
    () => first(bodies.filter((body) => inTitle(body) && !isPartner(body))),
    () => first(bodies.filter((body) => body.hasPlace && !isPartner(body) && !inTitle(body))),
    () => bodies.filter((body) => roles.strongLeadBehind.test(behind(body)) && !isPartner(body)),
    () => first(bodies.filter((body) => roles.leadBehind.test(behind(body)) && !isPartner(body))),
  ];
  for (const rule of rules) {
    const leads = rule();
    if (leads.length > 0) return new Set(leads.flatMap(({ ids }) => ids));
  }
  return new Set(mostNamed(bodies));
}

/** The first body, with what is joined to it in the same list by 和. */
function first(bodies: readonly Body[]): readonly Body[] {
  return bodies.slice(0, 1);
}

function mostNamed(bodies: readonly Body[]): string[] {
  const counts = new Map<string, number>();
  for (const { ids } of bodies) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && (!next || most[1] >= next[1] * CLEAR_MAJORITY) ? [most[0]] : [];
}
