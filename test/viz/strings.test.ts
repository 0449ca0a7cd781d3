import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en } from "../../viz/src/strings/en.ts";
import { textOf } from "../../viz/src/strings/text.ts";
import { type TextKey, zh } from "../../viz/src/strings/zh.ts";

const blanksOf = (words: string) => [...new Set(words.match(/\{\w+\}/g))].sort();
const keys = Object.keys(zh) as TextKey[];

describe("words of the viewer", () => {
  it("has every key in both languages, and none empty", () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
    for (const key of keys) {
      expect(zh[key].trim(), key).not.toBe("");
      expect(en[key].trim(), key).not.toBe("");
    }
  });

  it("fills no blank in English that Chinese does not give", () => {
    for (const key of keys) {
      for (const blank of blanksOf(en[key])) expect(blanksOf(zh[key]), key).toContain(blank);
    }
  });

  it("keeps a blank visible when its value is missing", () => {
    expect(textOf("zh")("common.cases")).toBe("{n} 个案例");
  });

  it("tells one from many in English", () => {
    const text = textOf("en");
    expect(text("common.cases", { n: 1 })).toBe("1 case");
    expect(text("common.cases", { n: 2 })).toBe("2 cases");
  });

  it("puts a value into its blank as it is, even when it looks like a pattern", () => {
    expect(textOf("zh")("search.none", { q: "$&{n}" })).toContain("“$&{n}”");
  });

  it("uses each of its keys somewhere", () => {
    const folder = new URL("../../viz/src/", import.meta.url);
    const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes("strings"))
      .map((name) => readFileSync(new URL(name.replaceAll("\\", "/"), folder), "utf8"))
      .join("\n");
    const made = [...code.matchAll(/`(\w+)\.\$\{/g)].map((match) => `${match[1]}.`);
    const unused = keys.filter(
      (key) => !code.includes(`"${key}"`) && !made.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});
