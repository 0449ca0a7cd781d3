import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { OWN_VOCABULARY } from "../../src/vocabulary/index.ts";
import { loadOutcomeRules } from "../../src/vocabulary/outcomes.ts";
import { loadPlatformRules } from "../../src/vocabulary/platforms.ts";

/** A vocabulary in which one line of one file reads otherwise. */
function changed(file: string, from: string | RegExp, to: string): string {
  const directory = mkdtempSync(join(tmpdir(), "vocabulary-"));
  cpSync(join(OWN_VOCABULARY, file), join(directory, file));
  const source = readFileSync(join(directory, file), "utf8");
  expect(source).toMatch(from);
  writeFileSync(join(directory, file), source.replace(from, to));
  return directory;
}

describe("the key under which forms of one name meet", () => {
  const { keyOf, levelOf } = loadPlatformRules(OWN_VOCABULARY);

  it.each([
    ["“闽政通”APP", "闽政通"],
    ["闽政通公众号平台", "闽政通"],
    ["e龙岩App", "E龙岩"],
    ["信用中国(福建)", "信用中国（福建）"],
    ["平台", "平台"],
    ["系统平台", "系统"],
    ["", ""],
  ])("of %j is %j", (name, key) => expect(keyOf(name)).toBe(key));

  it("knows a level from a word that begins like one", () => {
    expect(["省电子证照平台", "区级平台", "市民云", "市场监管平台", "甬易办"].map(levelOf)).toEqual([
      "省",
      "区级",
      "",
      "",
      "",
    ]);
  });
});

describe("a rule that does not fit", () => {
  it("is named with file and line", () => {
    expect(() => loadPlatformRules(changed("platforms.yaml", /^brand: .*$/m, 'brand: "(通"'))).toThrow(
      /platforms\.yaml:\d+ .*模式/,
    );
    expect(() => loadOutcomeRules(changed("outcomes.yaml", /^units:$/m, "units: []\nunites:"))).toThrow(
      /outcomes\.yaml:\d+/,
    );
    expect(() => loadOutcomeRules(changed("outcomes.yaml", "direction: -1", "direction: 2"))).toThrow(
      /outcomes\.yaml:\d+/,
    );
  });
});
