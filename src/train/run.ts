/**
 * `npm run train`: learns the sentence model for mechanisms from the data in the repository and writes its weights.
 *
 * The same data give the same bytes. Prints what the model does on what it has not seen.
 */

import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createSentenceScorer } from "../extract/sentence-scores.ts";
import { loadVocabulary, MECHANISM_WEIGHTS, OWN_VOCABULARY } from "../vocabulary/index.ts";
import { encodeModel } from "../vocabulary/sentence-model.ts";
import { bestThreshold, hashOf, judgeUnseen, type Measure, measure, measureOf } from "./cross-validation.ts";
import { fitModel } from "./fit.ts";
import { OTHER_PROVINCES, readLabelledCases, SEED_CASES } from "./labelled-cases.ts";
import { type LabelledSentence, readSentences, samplesOfCases, samplesOfSentences } from "./samples.ts";

/** One sentence in three is held out of all tuning. */
const HELD_OUT = 3;

const weightsFile = join(OWN_VOCABULARY, MECHANISM_WEIGHTS);

// What is learned depends on the data alone, and weights of another form must not stop it.
rmSync(weightsFile, { force: true });
const vocabulary = loadVocabulary();
const concepts = vocabulary.mechanisms.concepts
  .filter((concept) => concept.kind === "mechanism")
  .map((concept) => concept.id);
const sentences = readSentences();
const sets = [SEED_CASES, OTHER_PROVINCES].map((set) => ({
  name: set.name,
  cases: readLabelledCases(set, vocabulary),
}));
const cases = sets.flatMap((set) => set.cases);

const judged = judgeUnseen(cases, samplesOfSentences(sentences), concepts);
const judgedSets = sets.map((set) => judged.filter(({ labelled }) => set.cases.includes(labelled)));
const threshold = bestThreshold(judgedSets, concepts);
sets.forEach(({ name }, index) => {
  print(`${name}, unseen`, measure(judgedSets[index]!, concepts, threshold));
});
print("sentences, held out", heldOutSentences());

const model = fitModel([...samplesOfSentences(sentences), ...samplesOfCases(cases)], concepts);
model.thresholds.fill(threshold);
const bytes = encodeModel(model);
writeFileSync(weightsFile, bytes);
console.log(
  `${MECHANISM_WEIGHTS}: ${model.grams.length} grams, ${bytes.length} bytes, threshold ${threshold}`,
);

/** Trained on the other sentences alone, at the threshold of the cases. */
function heldOutSentences(): Measure {
  const isHeldOut = ({ id }: LabelledSentence) => hashOf(id) % HELD_OUT === 0;
  const seen = sentences.filter((sentence) => !isHeldOut(sentence));
  const scorer = createSentenceScorer(fitModel(samplesOfSentences(seen), concepts));
  const tally = { correct: 0, predicted: 0, required: 0 };
  for (const { text, labels } of sentences.filter(isHeldOut)) {
    const scores = scorer.scores(text);
    const links = concepts.filter((_, column) => scores[column]! > threshold);
    tally.predicted += links.length;
    tally.correct += links.filter((id) => labels.has(id)).length;
    tally.required += labels.size;
  }
  return measureOf(tally.correct, tally.predicted, tally.correct, tally.required);
}

function print(name: string, { precision, recall, f1 }: Measure): void {
  console.log(`${name}: P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`);
}
