/**
 * What a query may be: one statement that reads the graph.
 *
 * The engine opened for reading still reads and writes the machine's files (LOAD FROM, COPY TO), loads native code and
 * changes settings. This is a fence for the command line and for our own files, not a cage for strangers' queries.
 */

import { AtlasError } from "../errors.ts";
import { type CypherToken, cypherTokens, placeOf } from "./cypher-tokens.ts";

const OPENINGS = new Set(["MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN"]);

const FILES_AND_SETTINGS =
  "LOAD COPY CALL ATTACH INSTALL UNINSTALL EXPORT IMPORT PROFILE EXPLAIN USE ANALYZE";
const WRITES = "CREATE MERGE INSERT UPDATE SET DELETE DETACH REMOVE FOREACH DROP ALTER TRUNCATE";
const TRANSACTIONS = "BEGIN COMMIT ROLLBACK CHECKPOINT";

/** Refused wherever they stand as words, whatever their case. */
const REFUSED = new Set([FILES_AND_SETTINGS, WRITES, TRANSACTIONS].flatMap((words) => words.split(" ")));

/** Characters of the longest query; the longest of ours has about 1,000. The engine takes minutes over huge texts. */
const LONGEST = 10_000;

/** Throws QUERY, naming the word with its line and column, unless the text is one reading statement. */
export function refuseUnlessReading(cypher: string): void {
  if (cypher.length > LONGEST)
    throw new AtlasError("QUERY", `查询被拒绝：有 ${cypher.length} 个字符，最多 ${LONGEST} 个。`);
  const tokens = cypherTokens(cypher);
  const [first] = tokens;
  if (!first) throw new AtlasError("QUERY", "查询是空的：写一条以 MATCH 开头的查询，或一个已存查询的名字。");
  if (!OPENINGS.has(first.text.toUpperCase()))
    throw refusal(cypher, first, `查询只能以 ${[...OPENINGS].join("、")} 开头`);
  for (const [index, token] of tokens.entries()) {
    const problem = problemOf(token, tokens[index + 1]);
    if (problem) throw refusal(cypher, token, problem);
  }
}

function problemOf({ kind, text }: CypherToken, next: CypherToken | undefined): string | null {
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

function refusal(cypher: string, token: CypherToken, problem: string): AtlasError {
  return new AtlasError("QUERY", `查询被拒绝：${placeOf(cypher, token)}：${problem}。`);
}
