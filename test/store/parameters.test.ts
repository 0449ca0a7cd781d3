import { describe, expect, it } from "vitest";
import type { SavedQuestion } from "../../src/model/atlas.ts";
import { freeParameters, savedParameters } from "../../src/store/parameters.ts";

type Parameter = SavedQuestion["parameters"][number];

const parameter = (
  name: string,
  type: Parameter["type"],
  fallback: Parameter["default"],
  choices: Parameter["choices"] = null,
): Parameter => ({ name, type, default: fallback, of: null, choices, description: name });

const question: SavedQuestion = {
  ...{
    name: "q",
    group: "g",
    title: "t",
    titleEnglish: "t",
    description: "d",
    descriptionEnglish: "d",
    cypher: "",
  },
  parameters: [
    parameter("text", "string", "甲"),
    parameter("whole", "integer", 2),
    parameter("part", "number", 0.5),
    parameter("flag", "boolean", false),
    parameter("list", "strings", []),
    parameter("level", "string", "city", ["city", "county"]),
  ],
};
const defaults = { text: "甲", whole: 2, part: 0.5, flag: false, list: [], level: "city" };

describe("parameters of a saved question", () => {
  it("are its defaults where nothing is written", () => {
    expect(savedParameters(question, {})).toEqual(defaults);
  });

  it("are read as JSON, else as they stand", () => {
    const written = {
      text: "信用修复",
      whole: "7",
      part: "3",
      flag: "true",
      list: '["a","乙"]',
      level: '"county"',
    };
    const read = { text: "信用修复", whole: 7, part: 3, flag: true, list: ["a", "乙"], level: "county" };
    expect(savedParameters(question, written)).toEqual(read);
    expect(savedParameters(question, { text: '"2025"' })).toEqual({ ...defaults, text: "2025" });
    expect(savedParameters(question, { text: "" })).toEqual({ ...defaults, text: "" });
    expect(savedParameters(question, { text: "001_4c97-09" })).toEqual({ ...defaults, text: "001_4c97-09" });
  });

  it.each([
    ["text", "2025", 'text 应为文字，却是 2025，文字要加引号："2025"'],
    ["text", "null", "text 应为文字，却是 null"],
    ["whole", "1.5", "whole 应为整数，却是 1.5"],
    ["whole", "seven", 'whole 应为整数，却是 "seven"'],
    ["whole", "9007199254740993", "whole 应为整数"],
    ["part", "1e999", "part 应为数"],
    ["flag", "yes", "flag 应为 true 或 false"],
    ["list", "[1]", "list 应为文字列表"],
    ["list", "a", "list 应为文字列表"],
    ["level", "town", "level 只能是 city、county，却是 town"],
    ["other", "1", "没有参数“other”：它的参数是 text、whole、part、flag、list、level"],
    ["__proto__", "1", "没有参数“__proto__”"],
  ])("%s=%s is refused", (name, value, problem) => {
    const written = Object.fromEntries([[name, value]]);
    expect(() => savedParameters(question, written)).toThrow(
      expect.objectContaining({ code: "QUERY", message: expect.stringContaining(problem) }),
    );
  });
});

describe("parameters of a free query", () => {
  it("are read the same way", () => {
    const written = { a: "1", b: "甲", c: '["x"]', d: "[]", e: "[1,2]", f: "false" };
    expect(freeParameters(written)).toEqual({ a: 1, b: "甲", c: ["x"], d: [], e: [1, 2], f: false });
  });

  it.each(["null", "{}", '[1,"a"]', "[null]", "[[1]]"])("may not be %s, on which engines differ", (value) => {
    expect(() => freeParameters({ a: value })).toThrow(expect.objectContaining({ code: "QUERY" }));
  });
});
