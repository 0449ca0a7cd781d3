/**
 * Links that the sentence model finds: passages that say a concept in words which no rule has.
 *
 * A passage claims what scores above the concept's threshold, unless its section or its context speaks against it.
 * The proof is the clause, or the pair of clauses, that scores highest by itself.
 */

import { type CaseDoc, type SectionKind, sectionAt } from "../model/case.ts";
import type { ConceptMention, Extraction, LinkKind, Proof, RejectedMention } from "../model/mention.ts";
import type { Span } from "../model/text.ts";
import type { ClaimScheme } from "../vocabulary/concepts.ts";
import type { SentenceModel } from "../vocabulary/sentence-model.ts";
import { createContextJudge, sentencesOf } from "./context.ts";
import { passagesOf, proofsWithin } from "./passages.ts";
import { createSentenceScorer } from "./sentence-scores.ts";

/** A score so little below the threshold is worth a reviewer's look. */
const NEARLY = 0.08;

/** What stood before the reform, and what is to come after it, is not what the case practises. */
const SILENT_SECTIONS: ReadonlySet<SectionKind> = new Set(["background"]);

const NO_EXEMPTION: ReadonlySet<string> = new Set();

/** Builds the scorer once; the function it returns is pure. Links are in the vocabulary's order. */
export function createModelExtractor(
  scheme: ClaimScheme,
  model: SentenceModel,
  kind: LinkKind,
): (doc: CaseDoc) => Extraction<ConceptMention> {
  const scorer = createSentenceScorer(model);

  /** The words of a passage that speak most for a concept, and why. */
  function proofOf(text: string, passage: Span, column: number, score: number): Proof {
    let best = passage;
    let highest = Number.NEGATIVE_INFINITY;
    for (const span of proofsWithin(text, passage)) {
      const own = scorer.scores(text.slice(span.start, span.end))[column]!;
      if (own > highest) [best, highest] = [span, own];
    }
    const speakers = scorer.speakers(text.slice(passage.start, passage.end), column);
    const rule = `model#${model.concepts[column]}:${likelihood(score).toFixed(2)}:${speakers}`;
    return { start: best.start, end: best.end, rule };
  }

  return function extractModelClaims(doc) {
    const { text } = doc;
    const judge = createContextJudge(scheme.contexts, sentencesOf(text));
    const rejected: RejectedMention[] = [];
    const proofs = new Map<string, Proof[]>();
    for (const passage of passagesOf(text)) {
      const scores = Float32Array.from(scorer.scores(text.slice(passage.start, passage.end)));
      for (const [column, score] of scores.entries()) {
        const margin = score - model.thresholds[column]!;
        if (margin <= -NEARLY) continue;
        const id = model.concepts[column]!;
        const proof = proofOf(text, passage, column, score);
        const reason = refusal(doc, proof, margin);
        if (reason === null) proofs.set(id, [...(proofs.get(id) ?? []), proof]);
        else rejected.push({ kind, id, proof, reason });
      }
    }

    function refusal(doc: CaseDoc, proof: Proof, margin: number): string | null {
      if (margin <= 0) return "意思相近，把握不足";
      if (SILENT_SECTIONS.has(sectionAt(doc, proof.start).kind)) return "只见于背景段落";
      return judge(proof, NO_EXEMPTION)?.reason ?? null;
    }

    const links = scheme.concepts
      .filter(({ id }) => proofs.has(id))
      .map(({ id }): ConceptMention => ({ id, proofs: proofs.get(id)! }));
    return { links, rejected };
  };
}

/** Targets of training are 1 and -1, so the middle of both is an even chance. */
function likelihood(score: number): number {
  return Math.max(0, Math.min(1, (score + 1) / 2));
}
