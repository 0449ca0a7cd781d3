/** Sentences, and the contexts in which words do not claim what they name: 不再, 外地, 目标, 没有采用. */

import type { Span } from "../model/text.ts";
import type { Context, ContextRules } from "../vocabulary/claim-rules.ts";

/** A line of a compendium is a heading or a paragraph; a semicolon ends a measure as a full stop does. */
const SENTENCE = /[^。；！？\n]+[！？]?/g;

/** Han clauses run on with 、; only these marks end what 不再 or 此前 governs. */
const CLAUSE_MARK = /[，；。：！？\n]/;

export interface Sentence extends Span {
  /** Position among the sentences of the text. */
  readonly index: number;
  readonly text: string;
}

/** The sentences of a text in order, without the marks that end them (but ！ and ？, which tell of questions). */
export function sentencesOf(text: string): Sentence[] {
  return Array.from(text.matchAll(SENTENCE), ({ 0: words, index: start }, index) => ({
    index,
    start,
    end: start + words.length,
    text: words,
  }));
}

/** The sentence that holds a position; the last one before it when a mark stands there. */
export function sentenceAt(sentences: readonly Sentence[], position: number): Sentence {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= position) low = middle;
    else high = middle - 1;
  }
  return sentences[low]!;
}

/** Whether an expression occurs; blind to what it found before. */
export function occurs(expression: RegExp | null, text: string): boolean {
  if (expression === null || text === "") return false;
  expression.lastIndex = 0;
  return expression.test(text);
}

/** Where a global expression matches; faster than `matchAll`, which copies the expression at every call. */
export function spansOf(expression: RegExp, text: string): Span[] {
  const spans: Span[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text))
    spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}

/** Tells the first context, in the order of the rule file, in which the words at `span` stand; null when they claim. */
export type ContextJudge = (span: Span, ignores: ReadonlySet<string>) => Context | null;

/** A judge for one text; what a whole sentence says is looked up once for all claims in it. */
export function createContextJudge(rules: ContextRules, sentences: readonly Sentence[]): ContextJudge {
  const verdicts = new Map<number, readonly boolean[]>();

  function ofSentence(sentence: Sentence): readonly boolean[] {
    const known = verdicts.get(sentence.index);
    if (known) return known;
    const next = sentences[sentence.index + 1]?.text ?? "";
    const verdict = rules.contexts.map(
      (context) =>
        occurs(context.opening, sentence.text) ||
        occurs(context.sentence, sentence.text) ||
        occurs(context.next, next),
    );
    verdicts.set(sentence.index, verdict);
    return verdict;
  }

  return function judge(span, ignores) {
    const sentence = sentenceAt(sentences, span.start);
    const whole = ofSentence(sentence);
    const before = sentence.text
      .slice(0, span.start - sentence.start)
      .split(CLAUSE_MARK)
      .at(-1)!;
    const after = sentence.text.slice(span.end - sentence.start).split(CLAUSE_MARK, 1)[0]!;
    const holds = (context: Context, index: number): boolean =>
      !ignores.has(context.id) &&
      (whole[index]! ||
        occurs(context.before, before.slice(Math.max(0, before.length - context.reach))) ||
        occurs(context.after, after.slice(0, context.reach))) &&
      !occurs(context.unless, sentence.text);
    return rules.contexts.find(holds) ?? null;
  };
}
