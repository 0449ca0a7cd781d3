import { describe, expect, it } from "vitest";
import { refuseUnlessReading } from "../../src/store/reading-only.ts";

describe("a reading query", () => {
  it.each([
    "MATCH (n) RETURN n AS node",
    "  // 备注 CREATE\n match (n) return n AS node;  ",
    "/* LOAD */ OPTIONAL MATCH (n) RETURN n AS node",
    "UNWIND ['CREATE', \"LOAD FROM\", 'it\\'s SET'] AS x RETURN x AS 词",
    "WITH 1 AS one RETURN one AS 一",
    "RETURN 'a' AS `CREATE`",
    "MATCH (c:ReformCase) WHERE c.title =~ '.*\\\\d+.*' RETURN c.title AS 案例",
    "MATCH (n) RETURN n.offset AS offset, n.settings AS settings",
  ])("may be %s", (cypher) => {
    expect(() => refuseUnlessReading(cypher)).not.toThrow();
  });
});

describe("a query is refused", () => {
  const reason = (text: string) =>
    expect.objectContaining({ code: "QUERY", message: expect.stringContaining(text) });

  it.each([
    ["", "空的"],
    ["// only a comment", "空的"],
    ["CREATE (n)", "第 1 行第 1 列的 CREATE"],
    ["LOAD FROM '/etc/passwd' RETURN *", "第 1 行第 1 列的 LOAD"],
    ["load/**/from '/etc/passwd' RETURN *", "load"],
    ["CALL show_tables() RETURN *", "CALL"],
    ["EXPLAIN MATCH (n) RETURN n", "EXPLAIN"],
    ["`MATCH` (n) RETURN n", "`MATCH`"],
    ["ＭＡＴＣＨ (n) RETURN n", "ＭＡＴＣＨ"],
    ["\u200BMATCH (n) RETURN n", "第 1 行第 1 列"],
    ["MATCH (n) SET n.x = 1", "第 1 行第 11 列的 SET"],
    ["MATCH (n)\n  DETACH DELETE n", "第 2 行第 3 列的 DETACH"],
    ["MATCH (n) LOAD FROM 'x.csv' RETURN *", "LOAD"],
    ["MATCH (n) WITH n CALL { WITH n DELETE n } RETURN 1", "CALL"],
    ["MATCH (n) RETURN n UNION LOAD CSV FROM 'http://x' AS r RETURN r", "LOAD"],
    ["MATCH (n) RETURN n; CREATE (m)", "第 1 行第 19 列的 ;"],
    ["MATCH (n) RETURN n; MATCH (m) RETURN m", "一次只能运行一条"],
    ["MATCH (n) RETURN n;;", "一次只能运行一条"],
    ["MATCH (n) ſET n.x = 1", "ſET"],
    ["RETURN `read_text`('/etc/passwd') AS x", "反引号里的名字不能当函数调用"],
    ["RETURN `read_text` /* x */ ('/etc/passwd') AS x", "反引号"],
    ["RETURN 'a\\u0027 SET' AS x", "\\u"],
    ["MATCH (n) \\u0053ET n.x = 1", "反斜杠"],
    ["RETURN 'never closed", "没有结束"],
    ["RETURN 1 /* never closed", "没有结束"],
    ["RETURN 'a\\' AS x", "没有结束"],
    [`RETURN ${"(".repeat(10_000)}`, "最多 10000 个"],
  ])("for %j", (cypher, text) => {
    expect(() => refuseUnlessReading(cypher)).toThrow(reason(text));
  });

  it.each(
    "LOAD COPY CALL ATTACH INSTALL EXPORT IMPORT PROFILE EXPLAIN USE CREATE MERGE SET DELETE REMOVE DROP ALTER DETACH".split(
      " ",
    ),
  )("for %s anywhere, whatever its case", (word) => {
    for (const text of [word, word.toLowerCase(), word[0] + word.slice(1).toLowerCase()])
      expect(() => refuseUnlessReading(`MATCH (n) ${text} x RETURN n`)).toThrow(reason(text));
  });
});
