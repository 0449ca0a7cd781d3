/** Which words a query may have, and which of them may call a function. */

import type { CypherToken } from "../cypher-tokens.ts";
import type { Problem } from "./refusal.ts";
import { BEFORE_BRACKET, FORBIDDEN, FUNCTION_ADVICE, FUNCTIONS, KEYWORDS, RESERVED } from "./words.ts";

/** The names of the graph, as the schema declares them. */
export interface GraphNames {
  readonly labels: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly properties: ReadonlySet<string>;
}

export interface Neighbours {
  readonly previous: CypherToken | undefined;
  readonly next: CypherToken | undefined;
  /** The one after the next. */
  readonly afterNext: CypherToken | undefined;
}

const ASCII = /^[A-Za-z0-9_]+$/;

/** `c`, `regionId`, `案例数`, `AI应用`: what cannot be a keyword of any engine that is not listed. */
const OWN_NAME =
  /^(?:[a-z][A-Za-z0-9_]*|(?=.*\p{Script=Han})[A-Za-z\p{Script=Han}][A-Za-z0-9_\p{Script=Han}]*)$/u;

/** Whether a variable, an alias or a parameter may be called so. */
export function isOwnName(text: string): boolean {
  return OWN_NAME.test(text);
}

export function wordProblem(token: CypherToken, names: GraphNames, near: Neighbours): Problem | null {
  const { text } = token;
  const isCall = near.next?.text === "(";
  if (isAdjacent(near.previous, token, "$"))
    return isOwnName(text) ? null : named("参数名用小写字母或汉字开头", `写成 $${text.toLowerCase()}`);
  // Upper case is told of ASCII words only: ſ and the Kelvin sign would turn into S and K.
  const word = ASCII.test(text) ? text.toUpperCase() : "";
  const forbidden = FORBIDDEN.find(({ words }) => words.has(word));
  if (forbidden) return forbidden;
  if (isCall && FUNCTIONS.has(text.toLowerCase()) && word !== "") return namespaceProblem(near);
  if (KEYWORDS.has(word)) return keywordProblem(word, near, isCall);
  if (isCall) return callProblem(text, near);
  if (names.labels.has(text) || names.types.has(text) || names.properties.has(text)) return null;
  return nameProblem(text, word, names, near);
}

/** A back-quoted name may be anything that can be read, yet calls nothing. */
export function quotedNameProblem({ text }: CypherToken, next: CypherToken | undefined): Problem | null {
  if (next?.text === "(") return named("反引号里的名字不能当函数调用", "去掉反引号，只用列出的函数");
  if (/^`[^\\\n]+`$/.test(text)) return null;
  return named("反引号里的名字是空的，或有反斜杠、换行", "换一个名字，汉字不需要反引号");
}

function keywordProblem(
  word: string,
  { previous, next, afterNext }: Neighbours,
  isCall: boolean,
): Problem | null {
  const nextWord = next?.kind === "word" ? next.text.toUpperCase() : "";
  if (word === "OPTIONAL" && nextWord !== "MATCH")
    return named("OPTIONAL 后面只能是 MATCH", "写成 OPTIONAL MATCH …");
  if (word === "ALL" && previous?.text.toUpperCase() !== "UNION")
    return named("ALL 只能写在 UNION 后面", "删掉它");
  if (word === "IN" && (nextWord === "NULL" || (isCall && afterNext?.text.toUpperCase() === "NULL")))
    return named("IN null 会让引擎崩溃", "写成 IN [ ] 里的值，或用 IS NULL");
  if (
    (word === "EXISTS" || word === "COUNT") &&
    next?.text === "{" &&
    afterNext?.text.toUpperCase() !== "MATCH"
  )
    return named(`${word} { 后面要写 MATCH`, `写成 ${word} { MATCH (c)-[:APPLIES]->(:Mechanism) }`);
  return isCall && !BEFORE_BRACKET.has(word) && word !== "IN"
    ? callProblem(word, { previous, next, afterNext })
    : null;
}

function callProblem(text: string, near: Neighbours): Problem {
  const advice = FUNCTION_ADVICE.get(text.toLowerCase()) ?? `可用的函数有 ${[...FUNCTIONS].join("、")}`;
  return namespaceProblem(near) ?? named(`不能用函数 ${text.slice(0, 40)}`, advice);
}

/** `apoc.load.json(` reads files; `toLower(` of ours stands alone. */
function namespaceProblem({ previous }: Neighbours): Problem | null {
  return previous?.text === "."
    ? named("不能调用带点的函数或过程", "只用自带的函数，如 toLower(c.name)")
    : null;
}

function nameProblem(
  text: string,
  word: string,
  names: GraphNames,
  { previous }: Neighbours,
): Problem | null {
  if (word === "" && text.normalize("NFKC") !== text && ASCII.test(text.normalize("NFKC")))
    return named("字母要用半角的", `写成 ${text.normalize("NFKC")}`);
  const same = [...names.labels, ...names.types].find((name) => name.toUpperCase() === word);
  const isLabel = previous?.text === ":" || previous?.text === "|";
  if (same !== undefined && isLabel) return named(`没有标签或关系“${text}”`, `写成 ${same}`);
  if (RESERVED.has(word)) return named("这个词引擎留作己用", "换一个名字，或用汉字");
  if (isOwnName(text)) return null;
  if (isLabel)
    return named(
      `没有标签或关系“${text.slice(0, 40)}”`,
      `标签有 ${[...names.labels].join("、")}；关系有 ${[...names.types].join("、")}`,
    );
  return named("不认识这个词", "变量和别名用小写字母或汉字开头");
}

function isAdjacent(previous: CypherToken | undefined, { at }: CypherToken, mark: string): boolean {
  return previous?.text === mark && previous.at + mark.length === at;
}

function named(reason: string, advice: string): Problem {
  return { reason, advice };
}
