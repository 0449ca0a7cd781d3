/** Whom a case serves, by the rules of target-groups.yaml: beneficiaries, not actors. */

import type { CaseDoc } from "../model/case.ts";
import type { ConceptMention, Extraction } from "../model/mention.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { createClaimExtractor } from "./claims.ts";

/** Compiles the rules once. A narrower group does not imply the broader one: records name what the text names. */
export function createTargetGroupExtractor(
  vocabulary: Vocabulary,
): (doc: CaseDoc) => Extraction<ConceptMention> {
  return createClaimExtractor(vocabulary.targetGroups, "targetGroup");
}
