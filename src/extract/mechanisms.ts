/** Mechanisms that a case practises, by the rules of mechanisms.yaml. */

import type { CaseDoc } from "../model/case.ts";
import type { ConceptMention, Extraction } from "../model/mention.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { createClaimExtractor } from "./claims.ts";

/** Compiles the rules once; categories are never linked, they follow from what is below them. */
export function createMechanismExtractor(
  vocabulary: Vocabulary,
): (doc: CaseDoc) => Extraction<ConceptMention> {
  return createClaimExtractor(vocabulary.mechanisms, "mechanism");
}
