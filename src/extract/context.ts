/** Sentences, and the contexts in which words do not claim what they name: 不再, 外地, 目标, 没有采用. */

import type { Span } from "../model/text.ts";
import type { Context, ContextRules } from "../vocabulary/claim-rules.ts";

/** A line of a compendium is a heading or a paragraph; a semicolon ends a measure as a full stop does. */
const SENTENCE = /[^。；！？\n]+[！？]?/g;

/** Han clauses run on with 、; only these marks end what 不再 or 此前 governs. */
const CLAUSE_MARK = /[，；。：！？\n]/;

const NEVER = /(?!)/;

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

/** Whether an expression occurs; unlike `test`, blind to what it found before. */
export function occurs(expression: RegExp | null, text: string): boolean {
  return expression !== null && text.search(expression) >= 0;
}

/** The first context in which the words at `span` stand, in the order of the rule file; null when they claim. */
export function contextOf(
  rules: ContextRules,
  sentences: readonly Sentence[],
  span: Span,
  ignores: ReadonlySet<string>,
): Context | null {
  const sentence = sentenceAt(sentences, span.start);
  const from = span.start - sentence.start;
  const to = span.end - sentence.start;
  const before = sentence.text.slice(0, from).split(CLAUSE_MARK).at(-1)!;
  const after = sentence.text.slice(to).split(CLAUSE_MARK, 1)[0]!;
  const next = sentences[sentence.index + 1]?.text ?? "";
  const holds = (context: Context): boolean =>
    !ignores.has(context.id) &&
    (occurs(context.before, before.slice(Math.max(0, before.length - context.reach))) ||
      occurs(context.after, after.slice(0, context.reach)) ||
      sentence.text.trimStart().search(context.opening ?? NEVER) === 0 ||
      occurs(context.sentence, sentence.text) ||
      occurs(context.next, next)) &&
    !occurs(context.unless, sentence.text);
  return rules.contexts.find(holds) ?? null;
}
