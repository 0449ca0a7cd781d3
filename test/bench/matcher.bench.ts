/**
 * Our matcher against the best one on npm, @monyone/aho-corasick/fast, in one run: over the five seeds, document by
 * document, and from the list of words to the first match.
 *
 * Both must find the same before they are timed. With the words of rules every fourth character begins a match, and
 * both spend much of their time on writing matches down.
 */

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { AhoCorasick } from "@monyone/aho-corasick/fast";
import { describe } from "vitest";
import { createWordMatcher } from "../../src/extract/matcher.ts";
import { SEEDS, seedText } from "../documents.ts";
import { names, namesAndRuleWords } from "../extract/dictionary.ts";
import { contest } from "./contest.ts";

const STARTS = { iterations: 6, time: 0, warmupIterations: 0, warmupTime: 0 };
const texts = readdirSync(SEEDS).map(seedText);

function countHits(hitsIn: (text: string) => readonly unknown[]): number {
  return texts.reduce((sum, text) => sum + hitsIn(text).length, 0);
}

function compareScans(words: readonly string[]): void {
  const [matcher, baseline] = [createWordMatcher(words), new AhoCorasick([...words])];
  const hits = countHits(matcher.all);
  assert.equal(
    hits,
    countHits((text) => baseline.matchInText(text)),
  );
  contest(`${words.length} words, ${hits} matches in the seeds`, {
    "@monyone/aho-corasick/fast": () => countHits((text) => baseline.matchInText(text)),
    "all matches": () => countHits(matcher.all),
    "leftmost-longest": () => countHits(matcher.longest),
  });
}

function compareStarts(words: readonly string[]): void {
  const contenders = {
    "@monyone/aho-corasick/fast": () => new AhoCorasick([...words]).matchInText("福建省"),
    "double array": () => createWordMatcher(words).all("福建省"),
  };
  contest(`from ${words.length} words to the first match`, contenders, STARTS);
}

describe("matcher", () => {
  compareStarts(names());
  compareScans(names());
  compareScans(namesAndRuleWords());
});
