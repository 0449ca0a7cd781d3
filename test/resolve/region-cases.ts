/** Invented cases, read as the pipeline reads them, for tests of what their regions and departments are. */

import { createDepartmentExtractor } from "../../src/extract/departments.ts";
import { createRegionExtractor } from "../../src/extract/regions.ts";
import type { CaseDoc } from "../../src/model/case.ts";
import type { DepartmentMention } from "../../src/model/mention.ts";
import { type ResolvedRegions, resolveRegions } from "../../src/resolve/regions.ts";
import { loadVocabulary } from "../../src/vocabulary/index.ts";
import { caseOf } from "../extract/cases.ts";

export const vocabulary = loadVocabulary();
const findRegions = createRegionExtractor(vocabulary);
const findDepartments = createDepartmentExtractor(vocabulary);

/** A case with a title, a text and, where given, the issuer of its document. */
export function told(title: string, text: string, issuer: string | null = null): CaseDoc {
  const doc = caseOf(["title", title], ["practice", text]);
  return { ...doc, title, facts: { ...doc.facts, issuer } };
}

export function regionsOf(doc: CaseDoc): ResolvedRegions {
  return resolveRegions(doc, findRegions(doc).links, vocabulary.regions, findDepartments(doc).links);
}

/** Why words of the case were taken for no place, by the words. */
export function refusedNames(doc: CaseDoc): Record<string, string> {
  const rejected = [...findRegions(doc).rejected, ...regionsOf(doc).rejected];
  return Object.fromEntries(
    rejected.map(({ proof, reason }) => [doc.text.slice(proof.start, proof.end), reason]),
  );
}

export function departmentsOf(doc: CaseDoc): readonly DepartmentMention[] {
  return findDepartments(doc).links;
}
