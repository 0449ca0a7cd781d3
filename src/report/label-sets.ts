/** The four files of labels, and the documents that they are about. */

import { fileURLToPath } from "node:url";

export interface LabelSet {
  readonly name: string;
  readonly gold: string;
  readonly documents: string;
  /** Whether its errors were looked at while rules were made; of the others only totals may be known. */
  readonly development: boolean;
}

export const ROOT: string = fileURLToPath(new URL("../../", import.meta.url));

const set = (name: string, documents: string, development: boolean): LabelSet => ({
  name,
  gold: `${ROOT}test/gold/${name}.json`,
  documents: `${ROOT}${documents}`,
  development,
});

export const LABEL_SETS: readonly LabelSet[] = [
  set("seeds-dev", "seeds", true),
  set("provinces-dev", "test/gold/provinces", true),
  set("invented-dev", "test/gold/invented", true),
  set("invented-held", "test/gold/invented", false),
];
