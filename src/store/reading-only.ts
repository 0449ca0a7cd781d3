/**
 * What a query may be: one statement that reads the graph.
 *
 * The engine opened for reading still reads and writes the machine's files (LOAD FROM, COPY TO), loads native code and
 * changes settings. This is a fence for the command line and for our own files, not a cage for strangers' queries.
 */

import { AtlasError } from "../errors.ts";

const OPENINGS = new Set(["MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN"]);

/** Refused wherever they stand as words, whatever their case. */
const REFUSED = new Set([
  // Files, native code, settings.
  ...[
    "LOAD",
    "COPY",
    "CALL",
    "ATTACH",
    "INSTALL",
    "UNINSTALL",
    "EXPORT",
    "IMPORT",
    "PROFILE",
    "EXPLAIN",
    "USE",
  ],
  // Writes, schema, transactions.
  ...["CREATE", "MERGE", "INSERT", "UPDATE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH", "DROP", "ALTER"],
  ...["BEGIN", "COMMIT", "ROLLBACK", "CHECKPOINT", "ANALYZE", "TRUNCATE"],
]);

/** What a text is made of; a quotation mark or comment that is never closed stands alone as `open`. */
const TOKEN = new RegExp(
  [
    String.raw`(?<blank>\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)`,
    String.raw`(?<string>'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*")`,
    "(?<name>`[^`]*`)",
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}_]*)`,
    "(?<open>['\"`]|\\/\\*)",
    String.raw`(?<mark>[\s\S])`,
  ].join("|"),
  "gu",
);

interface Token {
  readonly kind: "string" | "name" | "word" | "open" | "mark";
  readonly text: string;
  readonly at: number;
}

/** Throws QUERY, naming the word with its line and column, unless the text is one reading statement. */
export function refuseUnlessReading(cypher: string): void {
  const tokens = tokensOf(cypher);
  const [first] = tokens;
  if (!first) throw new AtlasError("QUERY", "查询是空的：写一条以 MATCH 开头的查询，或一个已存查询的名字。");
  if (!OPENINGS.has(first.text.toUpperCase()))
    throw refusal(cypher, first, `查询只能以 ${[...OPENINGS].join("、")} 开头`);
  for (const [index, token] of tokens.entries()) {
    const problem = problemOf(token, tokens[index + 1]);
    if (problem) throw refusal(cypher, token, problem);
  }
}

function problemOf({ kind, text }: Token, next: Token | undefined): string | null {
  switch (kind) {
    case "word":
      return REFUSED.has(text.toUpperCase()) ? "这里只能查询，不能写入、读写文件或改设置" : null;
    case "open":
      return "引号或注释没有结束";
    case "name":
      return next?.text === "(" ? "反引号里的名字不能当函数调用" : null;
    case "string":
      // Neo4j puts in such characters before it reads the text: they could end the string.
      return /\\u/i.test(text) ? "不支持 \\u 转义，直接写出字符" : null;
    case "mark":
      if (text === "\\") return "反斜杠只能出现在引号里";
      return text === ";" && next ? "一次只能运行一条查询" : null;
  }
}

function tokensOf(cypher: string): Token[] {
  const tokens: Token[] = [];
  for (const match of cypher.matchAll(TOKEN)) {
    const [kind, text] = Object.entries(match.groups!).find(([, part]) => part !== undefined)!;
    if (kind !== "blank") tokens.push({ kind: kind as Token["kind"], text, at: match.index });
  }
  return tokens;
}

function refusal(cypher: string, { text, at }: Token, problem: string): AtlasError {
  const before = cypher.slice(0, at).split("\n");
  const column = [...before.at(-1)!].length + 1;
  return new AtlasError("QUERY", `查询被拒绝：第 ${before.length} 行第 ${column} 列的 ${text}：${problem}。`);
}
