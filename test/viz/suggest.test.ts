import { describe, expect, it } from "vitest";
import { type Entry, placeOfEntry, searchEntries, suggest } from "../../viz/src/search/suggest.ts";
import { smallCase, smallIndex } from "./small-atlas.ts";

const noInitials = () => "";
const entry = (name: string, given: Partial<Entry> = {}): Entry => ({
  kind: "mechanism",
  id: name,
  name,
  otherNames: [],
  context: "",
  count: 1,
  ...given,
});
const namesOf = (groups: ReturnType<typeof suggest>) =>
  groups.flatMap((group) => group.suggestions.map((suggestion) => suggestion.entry.name));

describe("suggest", () => {
  it("offers nothing for nothing", () => {
    expect(suggest([entry("信用修复")], "  ", noInitials)).toEqual([]);
  });

  it("puts the whole name before the beginning before the middle", () => {
    const entries = ["纳税信用", "信用修复", "信用"].map((name) => entry(name));
    expect(namesOf(suggest(entries, "信用", noInitials))).toEqual(["信用", "信用修复", "纳税信用"]);
  });

  it("finds by pinyin initials and marks the characters they stand for", () => {
    const [group] = suggest([entry("创新信用修复")], "XYXF", () => "cxxyxf");
    expect(group?.suggestions[0]).toMatchObject({ match: [2, 6], byInitials: true });
  });

  it("finds a platform by another of its names", () => {
    const entries = [entry("掌上办", { kind: "platform", otherNames: ["掌办APP"] })];
    expect(namesOf(suggest(entries, "app", noInitials))).toEqual(["掌上办"]);
  });

  it("shows three of a kind and says how many there are", () => {
    const [group] = suggest(
      ["甲办", "乙办", "丙办", "丁办"].map((name) => entry(name)),
      "办",
      noInitials,
    );
    expect(group?.suggestions).toHaveLength(3);
    expect(group?.total).toBe(4);
  });

  it("takes special characters as they are", () => {
    expect(suggest([entry("信用")], ".*(", noInitials)).toEqual([]);
  });
});

describe("searchEntries", () => {
  it("leaves out what no counted case has, and counts a category with what lies below it", () => {
    const index = smallIndex([
      smallCase("a", { mechanisms: ["credit-repair"] }),
      smallCase("b", { mechanisms: ["pledge"], duplicateOf: "a" }),
    ]);
    const mechanisms = searchEntries(index, "zh").filter(({ kind }) => kind === "mechanism");
    expect(mechanisms.map(({ id, count }) => [id, count])).toEqual([
      ["credit", 1],
      ["credit-repair", 1],
    ]);
  });

  it("leads a mechanism to its row, a case to its page and the rest to the graph", () => {
    const kinds = ["mechanism", "case", "platform"] as const;
    expect(kinds.map((kind) => placeOfEntry(entry("x", { kind })).view)).toEqual(["matrix", "case", "graph"]);
  });
});
