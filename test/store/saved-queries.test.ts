import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadSavedQuestions } from "../../src/store/saved-queries.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const HEAD =
  "// title: 甲\n// titleEnglish: A\n// group: 组\n// description: 说明\n// descriptionEnglish: About\n";
const QUERY = "\n// 备注\nRETURN $n AS 数\n";
const PARAMETER = "// parameters:\n//   - { name: n, type: integer, default: 2, description: 个数 }\n";

function load(text: string) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "how-many.cypher"), text);
  writeFileSync(join(folder, "README.md"), "no question");
  return loadSavedQuestions(folder);
}

describe("a saved question", () => {
  it("is named like its file and has what its head says", () => {
    expect(load(HEAD + PARAMETER + QUERY)).toEqual([
      {
        ...{ name: "how-many", title: "甲", titleEnglish: "A", group: "组" },
        ...{ description: "说明", descriptionEnglish: "About", cypher: "// 备注\nRETURN $n AS 数" },
        parameters: [
          { name: "n", type: "integer", default: 2, of: null, choices: null, description: "个数" },
        ],
      },
    ]);
  });

  it("may come from an editor that ends lines with CR LF", () => {
    expect(load((HEAD + QUERY).replaceAll("\n", "\r\n"))[0]!.title).toBe("甲");
  });

  it.each([
    ["no head", "RETURN 1 AS n", "title"],
    ["an unknown key", `${HEAD}// colour: red\n${QUERY}`, "colour"],
    ["a default of another type", HEAD + PARAMETER.replace("2", "two") + QUERY, "参数 n 的默认值应为整数"],
    [
      "a default that is no choice",
      `${HEAD}// parameters: [{ name: n, type: string, default: x, choices: [a, b], description: d }]\n${QUERY}`,
      "只能是 a、b",
    ],
    ["a head that is no YAML", `// title: [\n${QUERY}`, "line 1"],
    ["a query that writes", `${HEAD}\nCREATE (n)`, "CREATE"],
    ["no query", HEAD.trimEnd(), "查询是空的"],
  ])("with %s is refused by file", (_, text, problem) => {
    expect(() => load(text)).toThrow(
      expect.objectContaining({
        code: "QUERY",
        message: expect.stringMatching(new RegExp(`how-many\\.cypher 不合格式.*${problem}`, "s")),
      }),
    );
  });
});
