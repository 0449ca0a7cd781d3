/**
 * extract — from a case's text to what it names and claims.
 *
 * Takes  CaseDoc (normalised text with the way back to the original).
 * Gives  CaseMentions: links with the spans that prove them, and rejected candidates with the reason.
 * Never  decides what another case or document must decide: names are resolved in `resolve/`.
 */

import type { CaseDoc } from "../model/case.ts";
import type { CaseMentions } from "../model/mention.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { createDepartmentExtractor } from "./departments.ts";
import { createMechanismExtractor } from "./mechanisms.ts";
import { createOutcomeExtractor } from "./outcomes.ts";
import { createPlatformExtractor } from "./platforms.ts";
import { createRegionExtractor } from "./regions.ts";
import { createTargetGroupExtractor } from "./target-groups.ts";

/** Compiles the vocabulary once; the function it returns is pure. */
export function createExtractor(vocabulary: Vocabulary): (doc: CaseDoc) => CaseMentions {
  const extractors = {
    regions: createRegionExtractor(vocabulary),
    departments: createDepartmentExtractor(vocabulary),
    platforms: createPlatformExtractor(vocabulary),
    mechanisms: createMechanismExtractor(vocabulary),
    targetGroups: createTargetGroupExtractor(vocabulary),
    outcomes: createOutcomeExtractor(vocabulary),
  };

  return function extractCase(doc) {
    const found = {
      regions: extractors.regions(doc),
      departments: extractors.departments(doc),
      platforms: extractors.platforms(doc),
      mechanisms: extractors.mechanisms(doc),
      targetGroups: extractors.targetGroups(doc),
      outcomes: extractors.outcomes(doc),
    };
    return {
      regions: found.regions.links,
      departments: found.departments.links,
      platforms: found.platforms.links,
      mechanisms: found.mechanisms.links,
      targetGroups: found.targetGroups.links,
      outcomes: found.outcomes.links,
      rejected: Object.values(found).flatMap((extraction) => extraction.rejected),
    };
  };
}
