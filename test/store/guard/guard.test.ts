import { describe, expect, it } from "vitest";
import { guardQuery } from "../../../src/store/guard/guard.ts";
import { FORBIDDEN } from "../../../src/store/guard/words.ts";
import { graphNames, refuseUnlessReading } from "../../../src/store/reading-only.ts";
import { loadSavedQuestions } from "../../../src/store/saved-queries.ts";
import { readSchema } from "../../../src/store/schema.ts";
import { readTable } from "./tables.ts";

const names = graphNames(readSchema());
const judge = (cypher: string) => guardQuery(cypher, names);
const bad = readTable("console-bad");

describe("the guard refuses", () => {
  it("at least sixty different attacks, five or more of each kind", () => {
    expect(new Set(bad.map(({ cypher }) => cypher)).size).toBeGreaterThanOrEqual(60);
    for (const group of new Set(bad.map((entry) => entry.group)))
      expect([group, bad.filter((entry) => entry.group === group).length >= 5]).toEqual([group, true]);
  });

  it.each(bad)("$group: $cypher", ({ cypher }) => {
    expect(judge(cypher)).toEqual({
      ok: false,
      refusal: {
        message: expect.stringMatching(/^查询被拒绝：第 \d+ 行第 \d+ 列.*：.+；.+。$/s),
        line: expect.any(Number),
        column: expect.any(Number),
      },
    });
  });

  it.each(FORBIDDEN.flatMap(({ words }) => [...words]))("%s anywhere, whatever its case", (word) => {
    for (const text of [word, word.toLowerCase(), word[0] + word.slice(1).toLowerCase()])
      for (const cypher of [`${text} x`, `MATCH (n) ${text} x RETURN n`, `MATCH (n) RETURN n AS ${text}`])
        expect([cypher, judge(cypher).ok]).toEqual([cypher, false]);
  });

  it.each<[string, number, number, string]>([
    ["MATCH (n)\n  DETACH DELETE n", 2, 3, "DETACH：这里只能查询，不能改图"],
    ["RETURN '😀' AS a; RETURN 1 AS b", 1, 16, "一次只能运行一条查询"],
    ["MATCH (c:reformcase) RETURN c.id AS id", 1, 10, "写成 ReformCase"],
    ["MATCH (:ReformCase)-[:KNOWS]->() RETURN 1 AS n", 1, 23, "没有标签或关系“KNOWS”；标签有 ReformCase、"],
    ["MATCH (C:ReformCase) RETURN C.id AS id", 1, 8, "变量和别名用小写字母或汉字开头"],
    ["MATCH (c:ReformCase) WHER c.year = 2025 RETURN c.id AS id", 1, 22, "不认识这个词"],
    ["MATCH (c:ReformCase) wher c.year = 2025 RETURN c.id AS id", 1, 22, "少了逗号、运算符或关键词"],
    ["MATCH (c:ReformCase)，(d) RETURN c.id AS id", 1, 21, "标点要用英文的；写成 ,"],
    ["MATCH (c) WHERE c.id = “a” RETURN c.id AS id", 1, 24, "写成 '…'"],
    ["UNWIND range(1, 3) AS i RETURN i AS i", 1, 8, "写出列表"],
    ["MATCH (c) RETURN c.year AS group", 1, 28, "引擎留作己用"],
    ["MATCH (c) WHERE c.id = $ID RETURN c.id AS id", 1, 25, "写成 $id"],
    ["MATCH (c) WHERE c.id = $ id RETURN c.id AS id", 1, 24, "$ 后面要有参数名"],
    ["MATCH (c) WHERE c.name =~ $text RETURN c.id AS id", 1, 25, "CONTAINS $text"],
    ["MATCH (c) WHERE exists(c.name) RETURN c.id AS id", 1, 17, "EXISTS { MATCH"],
    ["MATCH (c) WHERE EXISTS { (c)-[:APPLIES]->() } RETURN c.id AS id", 1, 17, "后面要写 MATCH"],
    [`RETURN ${"1 + ".repeat(1000)}1 AS n`, 1, 1, "最多 4000 个"],
  ])("%s, naming the place and what to write instead", (cypher, line, column, text) => {
    expect(judge(cypher)).toMatchObject({
      refusal: { line, column, message: expect.stringContaining(text) },
    });
  });

  it("as an error with the place, for whoever asks a store", () => {
    expect(() => refuseUnlessReading("MATCH (n)\nSET n.x = 1")).toThrow(
      expect.objectContaining({ code: "QUERY", kind: "REFUSED", position: { line: 2, column: 1 } }),
    );
  });
});

describe("the guard accepts", () => {
  it.each([...readTable("console-good"), ...loadSavedQuestions()])("$cypher", ({ cypher }) => {
    expect(judge(cypher)).toMatchObject({ ok: true });
  });

  it("every name of the graph", () => {
    for (const label of names.labels) expect(judge(`MATCH (n:${label}) RETURN n.id AS id`).ok).toBe(true);
    for (const type of names.types)
      expect(judge(`MATCH (a)-[r:${type}]->() RETURN a.id AS id`).ok).toBe(true);
    for (const name of names.properties)
      expect([name, judge(`MATCH (n) RETURN n.${name} AS value`).ok]).toEqual([name, true]);
  });
});

describe("the text that runs", () => {
  it("has no comments, and everything else where it stood", () => {
    const cypher =
      "// 备注\nMATCH (n) /* 两\n行 */ WHERE n.id = '// 不是备注'\u3000RETURN n.id AS id /***/;\t// 完";
    const verdict = judge(cypher);
    expect(verdict).toEqual({
      ok: true,
      cypher: "     \nMATCH (n)     \n     WHERE n.id = '// 不是备注' RETURN n.id AS id      ;     ",
    });
  });
});
