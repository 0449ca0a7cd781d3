/**
 * From rules to links: where a case's words claim a concept, and whether they count.
 *
 * One pass of the matcher over the text finds words and anchors; a pattern with gaps is then tried on the one
 * sentence in which its anchor stands. Claims are judged by context, weighed by section, and summed over sentences.
 */

import { type CaseDoc, type SectionKind, sectionAt } from "../model/case.ts";
import type { ConceptMention, Extraction, LinkKind, Proof, RejectedMention } from "../model/mention.ts";
import type { Span } from "../model/text.ts";
import type { ClaimRule, ContextRules } from "../vocabulary/claim-rules.ts";
import type { ClaimScheme } from "../vocabulary/concepts.ts";
import { contextOf, occurs, type Sentence, sentenceAt, sentencesOf } from "./context.ts";
import { createWordMatcher } from "./matcher.ts";

/** One full claim in a section that counts fully, or two half ones, make a link. */
const ENOUGH = 1;

/** How far a longer word may reach around the words that matched: 快递代收代办点. */
const EXCEPTION_REACH = 10;

const SECTION_NAMES: Record<SectionKind, string> = {
  title: "标题",
  background: "背景",
  practice: "做法",
  result: "成效",
  outlook: "下一步",
  other: "其他",
};

interface Claim {
  readonly rule: ClaimRule;
  readonly proof: Proof;
  readonly sentence: Sentence;
}

/** Compiles a vocabulary's rules once; the function it returns is pure. Links are in the vocabulary's order. */
export function createClaimExtractor(
  scheme: ClaimScheme,
  kind: LinkKind,
): (doc: CaseDoc) => Extraction<ConceptMention> {
  const find = createClaimFinder(scheme.rules);

  return function extractClaims(doc) {
    const sentences = sentencesOf(doc.text);
    const rejected: RejectedMention[] = [];
    const claims = new Map<string, Claim[]>();
    const seen = new Set<string>();
    for (const claim of find(doc.text, sentences)) {
      const { rule, proof } = claim;
      const place = `${rule.concept} ${proof.start} ${proof.end}`;
      if (seen.has(place)) continue;
      const reason = refusal(scheme.contexts, doc.text, sentences, claim);
      if (reason !== null) rejected.push({ kind, id: rule.concept, proof, reason });
      else claims.set(rule.concept, [...(claims.get(rule.concept) ?? []), claim]);
      seen.add(place);
    }

    const links: ConceptMention[] = [];
    for (const { id } of scheme.concepts) {
      const own = claims.get(id) ?? [];
      const proofs = own.map((claim) => claim.proof);
      if (total(doc, own) >= ENOUGH) links.push({ id, proofs });
      else
        for (const claim of own)
          rejected.push({ kind, id, proof: claim.proof, reason: weakness(doc, claim) });
    }
    return { links, rejected };
  };
}

/** Finds every place where a rule's words stand, whatever their context; in text order. */
function createClaimFinder(rules: readonly ClaimRule[]) {
  const byWord = new Map<string, ClaimRule[]>();
  for (const rule of rules)
    for (const word of rule.pattern.anchors) byWord.set(word, [...(byWord.get(word) ?? []), rule]);
  const matcher = createWordMatcher(byWord.keys());

  return function find(text: string, sentences: readonly Sentence[]): Claim[] {
    const found: Claim[] = [];
    const tried = new Set<string>();
    for (const hit of matcher.all(text)) {
      const sentence = sentenceAt(sentences, hit.start);
      for (const rule of byWord.get(hit.word)!) {
        const { expression } = rule.pattern;
        if (!expression) {
          found.push({ rule, sentence, proof: { start: hit.start, end: hit.end, rule: rule.name } });
          continue;
        }
        const trial = `${rule.name} ${sentence.index}`;
        if (tried.has(trial)) continue;
        tried.add(trial);
        for (const { 0: words, index } of sentence.text.matchAll(expression)) {
          const start = sentence.start + index;
          found.push({ rule, sentence, proof: { start, end: start + words.length, rule: rule.name } });
        }
      }
    }
    return found.sort((a, b) => a.proof.start - b.proof.start || b.proof.end - a.proof.end);
  };
}

/** Why words that matched do not claim; null when they do. */
function refusal(
  contexts: ContextRules,
  text: string,
  sentences: readonly Sentence[],
  { rule, proof, sentence }: Claim,
): string | null {
  if (rule.except && overlaps(rule.except, text, proof)) return "属于另一个词";
  if (occurs(rule.excludes, sentence.text)) return "同句另有所指";
  if (rule.requires && !occurs(rule.requires, sentence.text)) return "缺少必要的上下文";
  return contextOf(contexts, sentences, proof, rule.ignores)?.reason ?? null;
}

/** Whether a longer word covers part of the match. */
function overlaps(longer: RegExp, text: string, span: Span): boolean {
  const from = Math.max(0, span.start - EXCEPTION_REACH);
  for (const { 0: words, index } of text.slice(from, span.end + EXCEPTION_REACH).matchAll(longer)) {
    const start = from + index;
    if (start < span.end && start + words.length > span.start) return true;
  }
  return false;
}

/** A sentence counts once, by its strongest claim. */
function total(doc: CaseDoc, claims: readonly Claim[]): number {
  const bySentence = new Map<number, number>();
  for (const claim of claims)
    bySentence.set(
      claim.sentence.index,
      Math.max(bySentence.get(claim.sentence.index) ?? 0, weightOf(doc, claim)),
    );
  return [...bySentence.values()].reduce((sum, weight) => sum + weight, 0);
}

function weightOf(doc: CaseDoc, { rule, proof }: Claim): number {
  return rule.weight * rule.sections[sectionAt(doc, proof.start).kind];
}

function weakness(doc: CaseDoc, { rule, proof }: Claim): string {
  const { kind } = sectionAt(doc, proof.start);
  return rule.sections[kind] < ENOUGH ? `只见于${SECTION_NAMES[kind]}段落` : "说法笼统，单独不足为据";
}
