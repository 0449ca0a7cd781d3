import { readdirSync } from "node:fs";
import { AhoCorasick } from "@monyone/aho-corasick/fast";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWordMatcher, type Hit } from "../../src/extract/matcher.ts";
import { SEEDS, seedText } from "../documents.ts";
import { names, namesAndRuleWords } from "./dictionary.ts";

/** What the matcher must find, from another implementation. */
function createOracle(words: readonly string[]) {
  const automaton = new AhoCorasick([...new Set(words)].filter((word) => word !== ""));
  const all = (text: string): Hit[] =>
    automaton
      .matchInText(text)
      .map(({ begin, end, keyword }) => ({ start: begin, end, word: keyword }))
      .sort((a, b) => a.start - b.start || b.end - a.end);
  const longest = (text: string): Hit[] => {
    let free = 0;
    return all(text).filter(({ start, end }) => {
      if (start < free) return false;
      free = end;
      return true;
    });
  };
  return { all, longest };
}

/** `start word` of every hit; fails when a hit's end is not its word's. */
function read(hits: readonly Hit[], text: string): string[] {
  for (const { start, end, word } of hits) expect(text.slice(start, end)).toBe(word);
  return hits.map(({ start, word }) => `${start} ${word}`);
}

function all(words: readonly string[], text: string): string[] {
  return read(createWordMatcher(words).all(text), text);
}

function longest(words: readonly string[], text: string): string[] {
  return read(createWordMatcher(words).longest(text), text);
}

describe("a matcher with nothing to find", () => {
  it("finds nothing without words", () => {
    expect(all([], "福建省")).toEqual([]);
    expect(longest([], "福建省")).toEqual([]);
  });

  it("finds nothing in an empty text", () => {
    expect(all(["福建"], "")).toEqual([]);
    expect(longest(["福建"], "")).toEqual([]);
  });

  it("ignores empty words", () => {
    expect(all(["", "福建", ""], "福建省")).toEqual(["0 福建"]);
  });

  it("finds nothing in a text that ends inside every word", () => {
    expect(all(["福建省", "福建省福州市"], "在福建")).toEqual([]);
  });
});

describe("a matcher", () => {
  it("counts a word given twice once", () => {
    expect(all(["县", "县", "县"], "县")).toEqual(["0 县"]);
  });

  it("finds words of one character, at the end of the text too", () => {
    expect(all(["区", "市"], "市区市")).toEqual(["0 市", "1 区", "2 市"]);
  });

  it("finds a text that is a word as a whole", () => {
    expect(longest(["一件事"], "一件事")).toEqual(["0 一件事"]);
  });

  it("gives the longer of two words at one place first", () => {
    expect(all(["福", "福建省", "福建"], "福建省")).toEqual(["0 福建省", "0 福建", "0 福"]);
  });

  it("finds words inside and across other words", () => {
    expect(all(["上海市长宁区", "市长", "长宁区", "海市"], "上海市长宁区")).toEqual([
      "0 上海市长宁区",
      "1 海市",
      "2 市长",
      "3 长宁区",
    ]);
  });

  it("takes the leftmost word, and of several the longest, and goes on behind it", () => {
    expect(longest(["上海市", "市长", "长宁", "长宁区"], "上海市长宁区")).toEqual(["0 上海市", "3 长宁区"]);
  });

  it("falls back to the shorter word where the longer one does not go through", () => {
    expect(longest(["政务", "政务服务中心", "服务"], "政务服务大厅")).toEqual(["0 政务", "2 服务"]);
  });

  it("finds a word that repeats itself at every place", () => {
    expect(all(["好好"], "好好好好")).toEqual(["0 好好", "1 好好", "2 好好"]);
    expect(longest(["好好"], "好好好好")).toEqual(["0 好好", "2 好好"]);
  });

  it("finds words with characters of two units, by units", () => {
    expect(all(["𠮷田", "田"], "在𠮷田")).toEqual(["1 𠮷田", "3 田"]);
  });

  it("finds halves of such characters and the unit 0 like any other", () => {
    expect(all(["\ud842", "\udfb7", "a\0", "\0"], "𠮷a\0")).toEqual([
      "0 \ud842",
      "1 \udfb7",
      "2 a\0",
      "3 \0",
    ]);
  });

  it("does not take the end of a text for the unit 0", () => {
    expect(all(["a\0", "ab"], "a")).toEqual([]);
  });

  it("finds words of any length", () => {
    const word = "长".repeat(5_000);
    expect(createWordMatcher([word]).all(`${word}长`)).toHaveLength(2);
  });

  it("tells all 65,536 units apart when all are words", () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    const hits = createWordMatcher(units).longest(units.join(""));
    expect(hits.map(({ word }) => word).join("") === units.join("")).toBe(true);
  });

  it("is not changed by the texts that it reads", () => {
    const matcher = createWordMatcher(["福建", "建省"]);
    const first = matcher.all("福建省");
    matcher.longest("福建省福建省");
    expect(matcher.all("福建省")).toEqual(first);
  });
});

describe("a matcher and another implementation", () => {
  /** Few characters, so that words nest, overlap and repeat; two of them of two units, which share a half. */
  const letters = fc.constantFrom("省", "市", "区", "县", "a", "𠮷", "𠮶", "\ud842", "\udfb7", "\0");
  const word = fc.array(letters, { maxLength: 6 }).map((parts) => parts.join(""));
  const text = fc.array(letters, { maxLength: 200 }).map((parts) => parts.join(""));

  it("find the same, with words that overlap, nest and begin like others", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), text, (words, input) => {
        const [matcher, oracle] = [createWordMatcher(words), createOracle(words)];
        expect(matcher.all(input)).toEqual(oracle.all(input));
        expect(matcher.longest(input)).toEqual(oracle.longest(input));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it("find the same, with words of any characters, in texts made of their parts", () => {
    const words = fc.array(fc.string({ unit: "binary", maxLength: 8 }), { minLength: 1, maxLength: 200 });
    const piece = fc.tuple(fc.nat(), fc.nat(8), fc.nat(8));
    fc.assert(
      fc.property(words, fc.array(piece, { maxLength: 80 }), (words, pieces) => {
        const text = pieces.map(([at, from, to]) => words[at % words.length]!.slice(from, to)).join("");
        const [matcher, oracle] = [createWordMatcher(words), createOracle(words)];
        expect(matcher.all(text)).toEqual(oracle.all(text));
        expect(matcher.longest(text)).toEqual(oracle.longest(text));
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it("find the same in the seeds, with all divisions and all words of the rules", () => {
    const words = namesAndRuleWords();
    expect(words.length).toBeGreaterThan(60_000);
    const [matcher, oracle] = [createWordMatcher(words), createOracle(words)];
    for (const name of readdirSync(SEEDS)) {
      expect(matcher.all(seedText(name))).toEqual(oracle.all(seedText(name)));
      expect(matcher.longest(seedText(name))).toEqual(oracle.longest(seedText(name)));
    }
  });

  it("leave the words as they were given, whatever their order", () => {
    const words = names().slice(0, 5_000);
    const text = seedText(readdirSync(SEEDS).sort()[1]!);
    expect(createWordMatcher([...words].reverse()).all(text)).toEqual(createWordMatcher(words).all(text));
  });
});
