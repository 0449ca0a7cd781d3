import { describe, expect, it } from "vitest";
import { findDuplicates, type Telling } from "../../src/resolve/duplicates.ts";

const documents = new Map<string, object>();

/** `a/1` is case 1 of document a. */
function telling(id: string, text: string, regions: readonly string[] = ["福建省/福州市"]): Telling {
  const name = id.split("/")[0]!;
  if (!documents.has(name)) documents.set(name, {});
  return { doc: { id, text, document: documents.get(name) as Telling["doc"]["document"] }, regions };
}

/** Wording that no other seed number gives: a report of `length` characters. */
function report(seed: number, length: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return String.fromCodePoint(0x4e00 + (state % 8000));
  }).join("");
}

describe("the same reform in two documents", () => {
  const full = report(1, 1200);
  const digest = `${full.slice(100, 200)}${report(2, 80)}${full.slice(700, 800)}`;

  it("finds none among no cases, empty cases and one case", () => {
    expect(findDuplicates([])).toEqual(new Map());
    expect(findDuplicates([telling("a/1", ""), telling("b/1", "")])).toEqual(new Map());
    expect(findDuplicates([telling("a/1", full)])).toEqual(new Map());
  });

  it("links the digest and the report, both ways, whatever their order", () => {
    const cases = [telling("a/1", digest), telling("b/9", full), telling("b/2", report(3, 900))];
    const expected = new Map([
      ["a/1", ["b/9"]],
      ["b/9", ["a/1"]],
    ]);
    expect(findDuplicates(cases)).toEqual(expected);
    expect(findDuplicates([...cases].reverse())).toEqual(expected);
  });

  it("ignores punctuation and line breaks", () => {
    const broken = digest.replace(/.{20}/gu, "$&，\n");
    expect(findDuplicates([telling("a/1", broken), telling("b/9", full)]).get("a/1")).toEqual(["b/9"]);
  });

  it("looks across documents only", () => {
    expect(findDuplicates([telling("b/1", digest), telling("b/9", full)])).toEqual(new Map());
  });

  it("keeps apart what happens elsewhere, but not a district of the same city", () => {
    const elsewhere = telling("a/1", digest, ["福建省/厦门市"]);
    const district = telling("a/1", digest, ["福建省/福州市/晋安区"]);
    const silent = telling("a/1", digest, []);
    expect(findDuplicates([elsewhere, telling("b/9", full)]).size).toBe(0);
    expect(findDuplicates([district, telling("b/9", full)]).size).toBe(2);
    expect(findDuplicates([silent, telling("b/9", full)]).size).toBe(2);
  });

  it("keeps apart two reforms that quote the same motto", () => {
    const motto = report(4, 30);
    const one = telling("a/1", `${motto}${report(5, 400)}`);
    const other = telling("b/1", `${report(6, 900)}${motto}`);
    expect(findDuplicates([one, other]).size).toBe(0);
  });

  it("does not count wording that many cases share", () => {
    const phrases = report(7, 300);
    const cases = Array.from({ length: 12 }, (_, index) =>
      telling(`d${index}/1`, phrases + report(10 + index, 300)),
    );
    expect(findDuplicates(cases).size).toBe(0);
  });

  it("takes seconds, not minutes, for thousands of cases", () => {
    const cases = Array.from({ length: 3000 }, (_, index) =>
      telling(`${index % 50}/${index}`, report(100 + index, 400)),
    );
    const started = performance.now();
    findDuplicates(cases);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
