/** Which characters a query may be made of, strings included: what one cannot see may hide what is run. */

import type { CypherToken } from "../cypher-tokens.ts";
import type { Problem } from "./refusal.ts";

/**
 * Control characters (a lone carriage return ends a comment for one engine only), formatting ones (writing direction,
 * zero width), line and paragraph separators, halves of characters.
 */
const INVISIBLE = /(?!\n|\t|\r\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const MARKS = new Set("()[]{},.:|+-*/%^=<>~$;");

const ESCAPE = /\\([\s\S])/g;

/** `\u0027` is none of them: Neo4j puts in such characters before it reads the text, so it would end the string. */
const ESCAPED = new Set("dp.\\'\"");

const FULL_WIDTH_MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({ "，": ",", "；": ";", "：": ":", "。": ".", "（": "(", "）": ")", "【": "[", "】": "]" }),
);
const CURLY_QUOTES = new Set("‘’“”「」");

/** Where the first character stands that may not be in a query; -1 where all may. */
export function invisibleCharacterAt(cypher: string): number {
  return cypher.search(INVISIBLE);
}

export function invisibleProblem(cypher: string, at: number): Problem {
  const code = cypher.codePointAt(at)!.toString(16).toUpperCase().padStart(4, "0");
  return { reason: `有看不见的字符 U+${code}`, advice: "删掉它，或重新键入这一处" };
}

/** A character between words that is no mark of Cypher. */
export function markProblem(mark: string): Problem | null {
  if (MARKS.has(mark)) return null;
  if (mark === "\\") return { reason: "反斜杠只能出现在引号里", advice: "删掉它" };
  if (CURLY_QUOTES.has(mark)) return { reason: "文字要用英文引号", advice: "写成 '…'" };
  const plain = FULL_WIDTH_MARKS.get(mark) ?? mark.normalize("NFKC");
  if (plain !== mark && MARKS.has(plain)) return { reason: "标点要用英文的", advice: `写成 ${plain}` };
  return { reason: "查询里不用这个符号", advice: "文字放进引号，或删掉它" };
}

export function stringProblem({ text }: CypherToken): Problem | null {
  for (const [, escaped] of text.matchAll(ESCAPE))
    if (!ESCAPED.has(escaped!))
      return {
        reason: "引号里的反斜杠后面只能是 \\ ' \" . d p",
        advice: "不支持 \\u、\\n 这样的转义，直接写出字符",
      };
  return null;
}
