/**
 * How words and marks may stand together: brackets in pairs and not too deep, paths with an end, no two values side by
 * side (a statement that hides behind an unknown word would stand so), one statement.
 */

import type { CypherToken } from "../cypher-tokens.ts";
import type { Problem } from "./refusal.ts";
import { CLAUSES, ENDINGS, KEYWORDS, VALUES } from "./words.ts";

/** The deepest of ours is 4; the engine takes 15 s over 5,000 brackets and 13 s over 300. */
const DEEPEST = 12;

/** Regions are four levels deep; each further step of an undirected path multiplies the work. */
const MOST_STEPS = 5;

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

interface OpenBracket {
  readonly mark: string;
  readonly token: CypherToken;
  /** The clause in which it stands. */
  readonly clause: string;
  /** Of a relationship: `-[…]-`. */
  readonly isLink: boolean;
}

/** Follows a text from token to token. */
export class ShapeRules {
  readonly #tokens: readonly CypherToken[];
  readonly #open: OpenBracket[] = [];
  #clause = "";

  constructor(tokens: readonly CypherToken[]) {
    this.#tokens = tokens;
  }

  /** What is wrong with the token at an index; to be asked for each in turn. */
  problemAt(index: number): Problem | null {
    const token = this.#tokens[index]!;
    const previous = this.#tokens[index - 1];
    const next = this.#tokens[index + 1];
    if (token.kind === "word" && CLAUSES.has(token.text.toUpperCase()))
      this.#clause = token.text.toUpperCase();
    const besides = previous && sideBySideProblem(previous, token);
    if (besides || token.kind !== "mark") return besides ?? null;
    if (token.text in CLOSING) return this.#opened(token, previous);
    if (")]}".includes(token.text)) return this.#closed(token);
    if (token.text === "*" && this.#open.at(-1)?.isLink) return stepsProblem(this.#tokens, index);
    if ("*+".includes(token.text)) return this.#repetitionProblem(previous);
    if (token.text === "~") return matchingProblem(previous, token, next);
    if (token.text === "$" && next?.at !== token.at + 1)
      return { reason: "$ 后面要有参数名", advice: "写成 $name" };
    if (token.text === ";" && next)
      return { reason: "一次只能运行一条查询", advice: "删掉分号以后的部分，另行运行" };
    return null;
  }

  /** A bracket that is never closed; null where all are. */
  unclosed(): CypherToken | null {
    return this.#open.at(-1)?.token ?? null;
  }

  #opened(token: CypherToken, previous: CypherToken | undefined): Problem | null {
    const mark = token.text;
    this.#open.push({ mark, token, clause: this.#clause, isLink: mark === "[" && previous?.text === "-" });
    if (this.#open.length > DEEPEST)
      return { reason: `括号套了 ${DEEPEST} 层以上`, advice: "拆成几步，用 WITH 相连" };
    return null;
  }

  #closed({ text }: CypherToken): Problem | null {
    const opened = this.#open.pop();
    if (!opened || CLOSING[opened.mark] !== text)
      return { reason: "括号没有配对", advice: "检查它前面的括号" };
    this.#clause = opened.clause;
    return null;
  }

  /** `->+`, `((a)-->(b))*`: Neo4j's paths without an end. */
  #repetitionProblem(previous: CypherToken | undefined): Problem | null {
    const inPattern = this.#clause === "MATCH" && this.#open.at(-1)?.mark !== "{";
    const afterArrow = previous?.text === ">" || previous?.text === "-";
    if (previous?.kind !== "mark" || !(inPattern || afterArrow)) return null;
    return {
      reason: "路径不能重复任意多次",
      advice: `写明步数，如 -[:PART_OF*1..3]->，最多 ${MOST_STEPS} 步`,
    };
  }
}

/** `*2`, `*1..3`, `*..3`: nothing else has an end. */
function stepsProblem(tokens: readonly CypherToken[], index: number): Problem | null {
  const ahead = tokens.slice(index + 1, index + 5).map(({ text }) => text);
  const range = /^(?:(\d+)|(?:\d+ )?\. \. (\d+))(?: [^\d.]|$)/.exec(ahead.join(" "));
  const most = Number(range?.[1] ?? range?.[2]);
  if (most <= MOST_STEPS) return null;
  return { reason: "路径太长或没有终点", advice: `写明步数，如 *1..3，最多 ${MOST_STEPS} 步` };
}

/** Neo4j runs a pattern of nested repetitions for ever and no timeout ends it, so it must be there to be seen. */
function matchingProblem(
  previous: CypherToken | undefined,
  token: CypherToken,
  next: CypherToken | undefined,
): Problem | null {
  if (previous?.text !== "=" || previous.at + 1 !== token.at)
    return { reason: "~ 只用在 =~ 里", advice: "删掉它" };
  if (next?.kind !== "string")
    return { reason: "=~ 后面要直接写引号里的模式", advice: "按参数找文字用 CONTAINS $text" };
  if (/\)[*+{]/.test(next.text)) return { reason: "模式里的括号不能重复", advice: "去掉 ) 后面的 *、+ 或 {" };
  return null;
}

function sideBySideProblem(previous: CypherToken, token: CypherToken): Problem | null {
  if (!endsValue(previous)) return null;
  const startsValue =
    token.kind === "mark" ? "([{".includes(token.text) && previous.kind !== "word" : isValue(token);
  // A list has an index; a quoted name and a number of steps may have properties.
  const isPart = token.text === "[" || (token.text === "{" && ["name", "number"].includes(previous.kind));
  if (!startsValue || isPart) return null;
  return {
    reason: "它和前一个词之间少了逗号、运算符或关键词",
    advice: "检查拼写；只认 MATCH、WHERE、WITH、RETURN 等查询用的词",
  };
}

function endsValue(token: CypherToken): boolean {
  if (token.kind === "mark") return ")]}".includes(token.text);
  return isValue(token) || ENDINGS.has(token.text.toUpperCase());
}

/** A literal, a name or a keyword that is a value. */
function isValue({ kind, text }: CypherToken): boolean {
  const word = text.toUpperCase();
  return kind !== "word" || !KEYWORDS.has(word) || VALUES.has(word);
}
