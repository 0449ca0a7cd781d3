/**
 * Who leads: the title's organ, else the one of the case's own place that acts first, else the one said to lead, else
 * the one whose business the title is, else the one that the text keeps naming.
 */

import { type CaseDoc, sectionAt } from "../model/case.ts";
import { sentenceAround } from "../model/clause.ts";
import type { DepartmentRules, RoleRules } from "../vocabulary/departments.ts";
import type { Body } from "./department-bodies.ts";

/** What a role pattern may look at before and behind a body. */
const REACH = 14;

/** Named less often, a department is one of several; the case is not its practice. */
const OFTEN = 3;

/** 福州市 and 福州 begin alike. */
const PLACE_STEM = 2;

/**
 * Ids of the departments that lead, of those in `bodies`; empty when nothing tells. `words` are all mentions of
 * departments, also those that name no body: what a text keeps speaking of is its subject. A title without a place
 * leaves it to the text to say whose practice it is.
 */
export function leadDepartments(
  doc: CaseDoc,
  bodies: readonly Body[],
  words: readonly Body[],
  { roles }: DepartmentRules,
  titleHasPlace: boolean,
): ReadonlySet<string> {
  const before = (body: Body): string => doc.text.slice(Math.max(0, body.start - REACH), body.start);
  const behind = (body: Body): string => doc.text.slice(body.end, body.end + REACH);
  const inTitle = (body: Body): boolean => sectionAt(doc, body.start).kind === "title";
  const acting = bodies.filter((body) => !roles.partnerBefore.test(before(body)));
  const ofCase = ({ place }: Body): boolean => place !== null && isPlaceOfTitle(doc, place);
  const isFree = ({ ids }: Body): boolean => !ids.some((id) => roles.neverByPlace.has(id));

  const rules: readonly (() => readonly Body[])[] = [
    () => firstOf(acting.filter(inTitle)),
    () => firstOf(acting.filter((body) => isFree(body) && ofCase(body))),
    () =>
      bodies.filter(
        (body) => roles.strongLeadBehind.test(behind(body)) && !roles.strongNotBefore.test(before(body)),
      ),
    () => firstOf(acting.filter((body) => roles.leadBehind.test(behind(body)))),
    () => topical(doc, bodies, roles),
    () => (titleHasPlace ? [] : firstOf(acting.filter((body) => isFree(body) && body.place !== null))),
  ];
  for (const rule of rules) {
    const leads = rule();
    if (leads.length > 0) return new Set(leads.flatMap(({ ids }) => ids));
  }
  return new Set(mostNamed(doc, [...bodies, ...words.filter(({ proof }) => proof === "none")], roles));

  /** The first, with what is joined to it by 和. */
  function firstOf(found: readonly Body[]): readonly Body[] {
    const [first] = found;
    if (!first) return [];
    const next = bodies[bodies.indexOf(first) + 1];
    return next?.isJoined ? [first, next] : [first];
  }
}

/** A title that names no place leaves it open; 福州海关 in a case of 三明 is not the case's own. */
function isPlaceOfTitle(doc: CaseDoc, place: string): boolean {
  return doc.title.includes(place.slice(0, PLACE_STEM));
}

/** The department whose business the title speaks of: 退税 → tax. */
function topical(doc: CaseDoc, bodies: readonly Body[], { topics }: RoleRules): readonly Body[] {
  const ids = topics
    .filter(({ words }) => words.some((word) => doc.title.includes(word)))
    .map(({ id }) => id);
  const first = ids
    .map((id) => bodies.find((body) => body.ids.includes(id)))
    .find((body) => body !== undefined);
  return first ? [first] : [];
}

/** Counted by sentences; where only one department is named at all, half as many will do. */
function mostNamed(doc: CaseDoc, words: readonly Body[], { neverByPlace, commonWords }: RoleRules): string[] {
  const bodied = new Set(words.filter(({ proof }) => proof !== "none").flatMap(({ ids }) => ids));
  const sentences = new Map<string, Set<number>>();
  for (const word of words) {
    for (const id of word.ids) {
      if (!bodied.has(id) || neverByPlace.has(id) || (word.proof === "none" && commonWords.has(id))) continue;
      const known = sentences.get(id) ?? new Set();
      sentences.set(id, known.add(sentenceAround(doc.text, word).start));
    }
  }
  const [most, next] = [...sentences].map(([id, { size }]) => ({ id, size })).sort((a, b) => b.size - a.size);
  if (!most || most.size === next?.size) return [];
  return most.size >= (next ? OFTEN : Math.ceil(OFTEN / 2)) ? [most.id] : [];
}
