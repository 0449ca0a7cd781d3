/**
 * From rules to links: where a case's words claim a concept, and whether they count.
 *
 * One pass of the matcher over the text finds words and anchors; a pattern with gaps is then tried on the one
 * sentence in which its anchor stands. Claims are judged by context, weighed by section, and summed over sentences.
 */

import { type CaseDoc, type SectionKind, sectionAt } from "../model/case.ts";
import type { ConceptMention, Extraction, LinkKind, Proof, RejectedMention } from "../model/mention.ts";
import type { Span } from "../model/text.ts";
import type { ClaimRule } from "../vocabulary/claim-rules.ts";
import type { ClaimScheme } from "../vocabulary/concepts.ts";
import {
  type ContextJudge,
  createContextJudge,
  occurs,
  type Sentence,
  sentenceAt,
  sentencesOf,
  spansOf,
} from "./context.ts";
import { createWordMatcher } from "./matcher.ts";

/** One full claim in a section that counts fully makes a link, or two half ones. */
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
    const judge = createContextJudge(scheme.contexts, sentences);
    const rejected: RejectedMention[] = [];
    const claims = new Map<string, Claim[]>();
    const seen = new Set<string>();
    for (const claim of find(doc.text, sentences)) {
      const { rule, proof } = claim;
      const place = `${rule.concept} ${proof.start} ${proof.end}`;
      if (seen.has(place)) continue;
      const reason = refusal(doc.text, claim, judge);
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
  const byWord = new Map<string, number[]>();
  for (const [index, words] of rarestAnchors(rules).entries())
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), index]);
  const matcher = createWordMatcher(byWord.keys());

  return function find(text: string, sentences: readonly Sentence[]): Claim[] {
    const found: Claim[] = [];
    const tried = new Set<number>();
    for (const hit of matcher.all(text)) {
      const sentence = sentenceAt(sentences, hit.start);
      for (const index of byWord.get(hit.word)!) {
        const rule = rules[index]!;
        const { expression } = rule.pattern;
        if (!expression) {
          found.push({ rule, sentence, proof: { start: hit.start, end: hit.end, rule: rule.name } });
          continue;
        }
        const trial = sentence.index * rules.length + index;
        if (tried.has(trial)) continue;
        tried.add(trial);
        for (const { start, end } of spansOf(expression, sentence.text))
          found.push({
            rule,
            sentence,
            proof: { start: sentence.start + start, end: sentence.start + end, rule: rule.name },
          });
      }
    }
    return found.sort((a, b) => a.proof.start - b.proof.start || b.proof.end - a.proof.end);
  };
}

/** One anchor a rule: of those it offers, the words that the fewest rules have, since common words wake rules in vain. */
function rarestAnchors(rules: readonly ClaimRule[]): (readonly string[])[] {
  const users = new Map<string, number>();
  for (const word of rules.flatMap((rule) => rule.pattern.anchors).flat())
    users.set(word, (users.get(word) ?? 0) + 1);
  const cost = (words: readonly string[]) => words.reduce((sum, word) => sum + users.get(word)!, 0);
  return rules.map((rule) => rule.pattern.anchors.reduce((a, b) => (cost(b) < cost(a) ? b : a)));
}

/** Why words that matched do not claim; null when they do. */
function refusal(text: string, { rule, proof, sentence }: Claim, judge: ContextJudge): string | null {
  if (rule.except && overlaps(rule.except, text, proof)) return "属于另一个词";
  if (occurs(rule.excludes, sentence.text)) return "同句另有所指";
  if (rule.requires && !occurs(rule.requires, sentence.text)) return "缺少必要的上下文";
  return judge(proof, rule.ignores)?.reason ?? null;
}

/** Whether a longer word covers part of the match. */
function overlaps(longer: RegExp, text: string, span: Span): boolean {
  const from = Math.max(0, span.start - EXCEPTION_REACH);
  return spansOf(longer, text.slice(from, span.end + EXCEPTION_REACH)).some(
    ({ start, end }) => from + start < span.end && from + end > span.start,
  );
}

/** Each rule counts once a sentence, and of words that overlap only the weightiest: 企业诉求收集 is one half, not two. */
function total(doc: CaseDoc, claims: readonly Claim[]): number {
  const counted: Claim[] = [];
  const heaviestFirst = claims.toSorted((a, b) => weightOf(doc, b) - weightOf(doc, a));
  for (const claim of heaviestFirst) {
    const again = counted.some(
      ({ rule, sentence, proof }) =>
        (rule === claim.rule && sentence === claim.sentence) ||
        (proof.start < claim.proof.end && claim.proof.start < proof.end),
    );
    if (!again) counted.push(claim);
  }
  return counted.reduce((sum, claim) => sum + weightOf(doc, claim), 0);
}

function weightOf(doc: CaseDoc, { rule, proof }: Claim): number {
  return rule.weight * rule.sections[sectionAt(doc, proof.start).kind];
}

function weakness(doc: CaseDoc, { rule, proof }: Claim): string {
  const { kind } = sectionAt(doc, proof.start);
  return rule.sections[kind] < ENOUGH ? `只见于${SECTION_NAMES[kind]}段落` : "说法笼统，单独不足为据";
}
