/**
 * `npm run report`: measures the links on every set of labels, and writes the figures to where people read them.
 *
 * Writes the table of README.md and test/gold/REPORT.md, and src/vocabulary/measured.json from the development sets.
 * The same rules, weights and labels give the same bytes.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readGold, readGoldFiles } from "../evaluate/gold.ts";
import { evaluate } from "../evaluate/index.ts";
import { measuredFile } from "../evaluate/measured.ts";
import { extractRecords } from "../pipeline.ts";
import { loadVocabulary, OWN_VOCABULARY } from "../vocabulary/index.ts";
import { MEASURED } from "../vocabulary/measured.ts";
import { figuresTable, withFigures } from "./figures.ts";
import { LABEL_SETS, ROOT } from "./label-sets.ts";

const vocabulary = loadVocabulary();
const folders = [...new Set(LABEL_SETS.map(({ documents }) => documents))];
const { records } = extractRecords(folders, vocabulary, () => undefined);

const table = figuresTable(
  LABEL_SETS.map(({ name, gold }) => ({ name, evaluation: evaluate(readGold(gold), records) })),
);
for (const name of ["README.md", "test/gold/REPORT.md"]) {
  const path = join(ROOT, name);
  writeFileSync(path, withFigures(name, readFileSync(path, "utf8"), table));
}

const development = LABEL_SETS.filter((set) => set.development).map(({ gold }) => gold);
writeFileSync(join(OWN_VOCABULARY, MEASURED), measuredFile(evaluate(readGoldFiles(development), records)));
console.log(table);
