/** Mechanisms that a case practises: what the rules of mechanisms.yaml find, and what the sentence model adds. */

import type { CaseDoc } from "../model/case.ts";
import type { ConceptMention, Extraction } from "../model/mention.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { createClaimExtractor } from "./claims.ts";
import { createModelExtractor } from "./model-claims.ts";

/** Compiles rules and model once; categories are never linked, they follow from what is below them. */
export function createMechanismExtractor(
  vocabulary: Vocabulary,
): (doc: CaseDoc) => Extraction<ConceptMention> {
  const { mechanisms, mechanismModel } = vocabulary;
  const byRules = createClaimExtractor(mechanisms, "mechanism");
  if (mechanismModel === null) return byRules;
  const byModel = createModelExtractor(mechanisms, mechanismModel, "mechanism");

  return function extractMechanisms(doc) {
    const [rules, model] = [byRules(doc), byModel(doc)];
    const proofsOf = ({ links }: Extraction<ConceptMention>, id: string) =>
      links.find((link) => link.id === id)?.proofs ?? [];
    const links = mechanisms.concepts
      .map(({ id }) => ({ id, proofs: [...proofsOf(rules, id), ...proofsOf(model, id)] }))
      .filter(({ proofs }) => proofs.length > 0);
    return { links, rejected: [...rules.rejected, ...model.rejected] };
  };
}
