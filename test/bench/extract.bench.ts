/** Whole extraction (normalise to records) against the word segmentation of jieba on the same text, in one run. */

import { readdirSync } from "node:fs";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { describe } from "vitest";
import { createExtractor } from "../../src/extract/index.ts";
import { normalise } from "../../src/normalise/index.ts";
import { resolveCases } from "../../src/resolve/index.ts";
import { segment } from "../../src/segment/index.ts";
import { loadVocabulary } from "../../src/vocabulary/index.ts";
import { SEEDS, seedText } from "../documents.ts";
import { contest } from "./contest.ts";

const sources = readdirSync(SEEDS).map((path) => ({ path, text: seedText(path), sha256: "" }));
const vocabulary = loadVocabulary();
const extract = createExtractor(vocabulary);
const jieba = Jieba.withDict(dict);

const cases = () =>
  sources.flatMap((source) => segment(normalise(source), source.path, vocabulary.documents).cases);
const extracted = () => cases().map((doc) => ({ doc, mentions: extract(doc) }));

describe("the whole extraction", () => {
  contest("the five seeds, 0.32 MB", {
    "@node-rs/jieba cut": () => sources.map(({ text }) => jieba.cut(text, true)),
    "normalise and segment": cases,
    "normalise, segment and extract": extracted,
    "normalise to records": () => resolveCases(extracted(), vocabulary),
  });
});
