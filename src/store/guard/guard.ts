/**
 * Which texts may reach an engine: one statement that reads the graph, made of known words only.
 *
 * An engine that is opened for reading still reads and writes files, fetches addresses and loads native code, and lists
 * of what is forbidden have been broken again and again. So this is a list of what is allowed. The engines also differ in
 * where a comment ends (`/***\/` does not end one for LadybugDB): what runs is the text without its comments.
 */

import { type CypherToken, readTokens } from "../cypher-tokens.ts";
import { invisibleCharacterAt, invisibleProblem, markProblem, stringProblem } from "./characters.ts";
import { type Problem, type Refusal, refusal } from "./refusal.ts";
import { ShapeRules } from "./shape-rules.ts";
import { type GraphNames, quotedNameProblem, wordProblem } from "./word-rules.ts";
import { OPENINGS } from "./words.ts";

/** The longest of ours has about 1,000. */
const MOST_CHARACTERS = 4_000;

/** The longest of ours has about 300; an engine takes 17 s over a list of 100,000. */
const MOST_TOKENS = 800;

export type Verdict =
  /** `cypher` is what may run: comments and unusual blanks are spaces, everything stands where it stood. */
  { readonly ok: true; readonly cypher: string } | { readonly ok: false; readonly refusal: Refusal };

/** Judges a text by itself, without any engine. */
export function guardQuery(cypher: string, names: GraphNames): Verdict {
  const refuse = (at: number, shown: string, problem: Problem): Verdict => ({
    ok: false,
    refusal: refusal(cypher, at, shown, problem),
  });
  if (cypher.length > MOST_CHARACTERS)
    return refuse(0, "", {
      reason: `查询有 ${cypher.length} 个字符，最多 ${MOST_CHARACTERS} 个`,
      advice: "长列表用 --param 作参数给出",
    });
  const invisible = invisibleCharacterAt(cypher);
  if (invisible >= 0) return refuse(invisible, "", invisibleProblem(cypher, invisible));

  const tokens: CypherToken[] = [];
  for (const token of readTokens(cypher)) {
    if (token.kind === "comment") continue;
    if (token.kind === "open") return refuse(token.at, token.text, UNFINISHED);
    tokens.push(token);
    if (tokens.length > MOST_TOKENS) return refuse(token.at, token.text, TOO_MANY);
  }
  const [first] = tokens;
  if (!first) return refuse(0, "", EMPTY);
  if (!OPENINGS.has(first.text.toUpperCase()) || first.kind !== "word")
    return refuse(first.at, first.text, OPENING);

  const shape = new ShapeRules(tokens);
  for (const [index, token] of tokens.entries()) {
    const problem = tokenProblem(tokens, index, names) ?? shape.problemAt(index);
    if (problem) return refuse(token.at, token.text, problem);
  }
  const unclosed = shape.unclosed();
  if (unclosed) return refuse(unclosed.at, unclosed.text, UNCLOSED);
  return { ok: true, cypher: runnable(cypher, tokens) };
}

const UNFINISHED: Problem = { reason: "引号或注释没有结束", advice: "补上结束的那一半" };
const TOO_MANY: Problem = {
  reason: `查询有 ${MOST_TOKENS} 个以上的词和符号`,
  advice: "长列表用 --param 作参数给出",
};
const EMPTY: Problem = { reason: "查询是空的", advice: "写一条以 MATCH 开头的查询，或一个已存查询的名字" };
const OPENING: Problem = {
  reason: `查询只能以 ${[...OPENINGS].join("、")} 开头`,
  advice: "如 MATCH (c:ReformCase) RETURN c.name AS 案例 LIMIT 10",
};
const UNCLOSED: Problem = { reason: "括号没有结束", advice: "补上结束的那一半" };

function tokenProblem(tokens: readonly CypherToken[], index: number, names: GraphNames): Problem | null {
  const token = tokens[index]!;
  const [previous, next, afterNext] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
  switch (token.kind) {
    case "word":
      return wordProblem(token, names, { previous, next, afterNext });
    case "name":
      return quotedNameProblem(token, next);
    case "string":
      return stringProblem(token);
    case "mark":
      return markProblem(token.text);
    default:
      return null;
  }
}

/** The tokens where they stood, with spaces and line breaks between them and nothing else. */
function runnable(cypher: string, tokens: readonly CypherToken[]): string {
  const blank = (text: string): string => text.replace(/[^\n]/g, " ");
  let end = 0;
  let text = "";
  for (const token of tokens) {
    text += blank(cypher.slice(end, token.at)) + token.text;
    end = token.at + token.text.length;
  }
  return text + blank(cypher.slice(end));
}
