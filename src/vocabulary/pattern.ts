/**
 * The small language in which rule files say how a thing is put into words.
 *
 * | written | matches |
 * |---|---|
 * | `一窗受理` | the words themselves |
 * | `(甲\|乙)` | one of the alternatives; `(甲\|)` may be absent |
 * | `{部门}` | one word of the shared list 部门 |
 * | `N` | a number: 3, 1.5, 十几, 数 |
 * | `…` | up to {@link CLAUSE_GAP} characters of the same clause |
 * | `……` | up to {@link SENTENCE_GAP} characters of the same sentence |
 *
 * So `整合…{部门}…事项` finds 整合了8个部门的36个事项.
 */

/** A claim's parts stand close: 整合 + 公安、人社等8个 + 部门. Longer gaps join what does not belong together. */
const CLAUSE_GAP = 16;

/** From a reason to its measure, over two or three clauses. */
const SENTENCE_GAP = 40;

/** A shorter anchor would wake a pattern on every line of a text. */
const SHORTEST_ANCHOR = 2;

/** Products of alternatives beyond this belong into a shared list or into two patterns. */
const MOST_ANCHORS = 300;

const NUMBER = "(?:[0-9]+(?:[.,][0-9]+)*|[零〇一二两三四五六七八九十百千万亿几数多半]+)";

const GAPS: Record<string, string> = {
  "…": `[^，。；：！？\\n]{0,${CLAUSE_GAP}}?`,
  "……": `[^。；！？\\n]{0,${SENTENCE_GAP}}?`,
};

/** Words by the name of their list. */
export type WordLists = ReadonlyMap<string, readonly string[]>;

export interface Pattern {
  /** As the rule file has it. */
  readonly source: string;
  /** Sets of words: of each, at least one stands in every match. Never empty, words at least two characters long. */
  readonly anchors: readonly (readonly string[])[];
  /** Null when the words of the only anchor are all there is to match. */
  readonly expression: RegExp | null;
}

/** What is wrong with a pattern, in plain Chinese; the loader of the file adds the place. */
export class PatternError extends Error {}

/** Literal words, by what may stand at one place; or a gap or number, ready for a regular expression. */
type Piece = { readonly words: readonly string[] } | { readonly expression: string };

/** Throws PatternError: an unknown list, an open bracket, or no fixed words of two characters. */
export function compilePattern(source: string, lists: WordLists): Pattern {
  const pieces = piecesOf(source, lists);
  const runs = runsOf(pieces);
  const anchors = runs.filter((run) => run.every((word) => word.length >= SHORTEST_ANCHOR));
  if (anchors.length === 0)
    throw new PatternError(`“${source}”里没有一段至少${SHORTEST_ANCHOR}个字的固定文字：补上更具体的字。`);
  const literal = runs.length === 1 && pieces.every((piece) => "words" in piece);
  return {
    source,
    anchors,
    expression: literal ? null : new RegExp(pieces.map(expressionOf).join(""), "g"),
  };
}

/** One global expression that finds any of several patterns; here a single character will do. Null for none. */
export function compileAny(sources: readonly string[], lists: WordLists): RegExp | null {
  if (sources.length === 0) return null;
  const expressions = sources.map((source) => {
    const expression = piecesOf(source, lists).map(expressionOf).join("");
    if (new RegExp(`^(?:${expression})$`).test(""))
      throw new PatternError(`“${source}”可以什么都不匹配：去掉空的选项。`);
    return expression;
  });
  return new RegExp(expressions.join("|"), "g");
}

function piecesOf(source: string, lists: WordLists): Piece[] {
  const token = /……|…|N|\(([^()]*)\)|\{([^{}]*)\}|([^…N(){}|]+)|(.)/gu;
  const pieces: Piece[] = [];
  for (const [whole, alternatives, list, word, stray] of source.matchAll(token)) {
    if (stray !== undefined) throw new PatternError(`“${source}”里的“${stray}”没有配对。`);
    if (word !== undefined) pieces.push({ words: [word] });
    else if (alternatives !== undefined) pieces.push(choiceOf(alternatives.split("|"), source, lists));
    else if (list !== undefined) pieces.push({ words: wordsOf(list, source, lists) });
    else pieces.push({ expression: whole === "N" ? NUMBER : GAPS[whole]! });
  }
  return pieces;
}

/** Alternatives may name lists, `(各{部门}|{部门}联合)`; those that hold a number or a gap are no fixed words. */
function choiceOf(alternatives: readonly string[], source: string, lists: WordLists): Piece {
  if (alternatives.some((part) => /[N…]/.test(part))) {
    const parts = alternatives.map((part) => piecesOf(part, lists).map(expressionOf).join(""));
    return { expression: `(?:${parts.join("|")})` };
  }
  return { words: alternatives.flatMap((part) => phrasesOf(part, source, lists)) };
}

/** All the strings that an alternative with lists may be. */
function phrasesOf(part: string, source: string, lists: WordLists): string[] {
  return part
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== "")
    .map((piece) => (piece.startsWith("{") ? wordsOf(piece.slice(1, -1), source, lists) : [piece]))
    .reduce<string[]>((starts, ends) => starts.flatMap((start) => ends.map((end) => start + end)), [""]);
}

function wordsOf(list: string, source: string, lists: WordLists): readonly string[] {
  const words = lists.get(list);
  if (!words)
    throw new PatternError(`“${source}”用到的词组 {${list}} 不存在：先在 contexts.yaml 的 lists 里定义它。`);
  return words;
}

/** Neighbouring words belong to one run; gaps and numbers part them. Each run as all the strings it may be. */
function runsOf(pieces: readonly Piece[]): (readonly string[])[] {
  const runs: (readonly string[])[] = [];
  let run: readonly string[] | null = null;
  for (const piece of pieces) {
    if (!("words" in piece)) {
      if (run) runs.push(run);
      run = null;
    } else if (!run) {
      run = piece.words;
    } else if (run.length * piece.words.length <= MOST_ANCHORS) {
      run = run.flatMap((start) => piece.words.map((end) => start + end));
    } else {
      runs.push(run);
      run = piece.words;
    }
  }
  if (run) runs.push(run);
  return runs.map((words) => [...new Set(words)]);
}

function expressionOf(piece: Piece): string {
  if (!("words" in piece)) return piece.expression;
  const words = [...piece.words].sort((a, b) => b.length - a.length).map(escaped);
  return words.length === 1 ? words[0]! : `(?:${words.join("|")})`;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^$[\]\\/|]/g, "\\$&");
}
