/** The labelled cases of test/gold, found in their documents. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { AtlasError } from "../errors.ts";
import { createExtractor } from "../extract/index.ts";
import type { CaseDoc } from "../model/case.ts";
import { byCodePoint } from "../model/order.ts";
import { readCases } from "../pipeline.ts";
import { resolveCases } from "../resolve/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { type LabelledCase, normalised } from "./samples.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const schema = z.array(
  z.object({
    id: z.string(),
    mechanisms: z.array(z.object({ id: z.string(), required: z.boolean(), quote: z.string() })),
  }),
);

export interface LabelledSet {
  readonly name: string;
  readonly documents: string;
  readonly gold: string;
}

export const SEED_CASES: LabelledSet = {
  name: "seeds-dev",
  documents: `${ROOT}seeds`,
  gold: `${ROOT}test/gold/seeds-dev.json`,
};
export const OTHER_PROVINCES: LabelledSet = {
  name: "provinces-dev",
  documents: `${ROOT}test/gold/provinces`,
  gold: `${ROOT}test/gold/provinces-dev.json`,
};

/** In the order of the labels. Throws INPUT for a label whose case is not found. */
export function readLabelledCases(set: LabelledSet, vocabulary: Vocabulary): LabelledCase[] {
  const { cases } = readCases([set.documents], vocabulary, () => undefined);
  const extract = createExtractor(vocabulary);
  const records = resolveCases(
    cases.map((doc) => ({ doc, mentions: extract(doc) })),
    vocabulary,
  );
  const reforms = new Map(
    records.map(({ id, duplicates = [] }) => [id, [id, ...duplicates].sort(byCodePoint)[0]!]),
  );
  const byGoldId = new Map(cases.map((doc) => [goldIdOf(doc), doc]));

  return schema.parse(JSON.parse(readFileSync(set.gold, "utf8"))).map(({ id, mechanisms }) => {
    const doc = byGoldId.get(id);
    if (!doc) throw new AtlasError("INPUT", `标注 ${set.gold} 里的案例 ${id} 在 ${set.documents} 中找不到。`);
    const accepted = new Map<string, string[]>();
    for (const { id: concept, quote } of mechanisms)
      accepted.set(concept, [...(accepted.get(concept) ?? []), normalised(quote).trim()]);
    const required = new Set(mechanisms.filter((label) => label.required).map((label) => label.id));
    return { doc, reform: reforms.get(doc.id)!, accepted, required };
  });
}

/** `001_4c97b6ae089dbf86-09` → `001-09`; a document of one case is named by its stem. */
function goldIdOf({ id }: CaseDoc): string {
  const numbered = /^(\d{3})_.*-(\d{2})$/.exec(id);
  return numbered ? `${numbered[1]}-${numbered[2]}` : id.replace(/-01$/, "");
}
