/** Figures of several sets of labels as one Markdown table, and the place in a document where it stands. */

import { AtlasError } from "../errors.ts";
import type { Evaluation } from "../evaluate/index.ts";

export interface NamedEvaluation {
  readonly name: string;
  readonly evaluation: Pick<Evaluation, "cases" | "macroF1" | "scores">;
}

/** What stands between them is written by `npm run report`. */
const BEGIN = "<!-- figures -->";
const END = "<!-- /figures -->";

/** One row a kind of link, one column a set: `F1 (P / R)`, and the mean of the F1 below. Sets of one report only. */
export function figuresTable(sets: readonly NamedEvaluation[]): string {
  const kinds = sets[0]?.evaluation.scores.map(({ kind }) => kind) ?? [];
  const rows = [
    ["F1 (P / R)", ...sets.map(({ name, evaluation }) => `${name}, ${evaluation.cases} cases`)],
    ["---", ...sets.map(() => "---")],
    ...kinds.map((kind, row) => [
      kind,
      ...sets.map(({ evaluation }) => {
        const { precision, recall, f1 } = evaluation.scores[row]!;
        return `${figure(f1)} (${figure(precision)} / ${figure(recall)})`;
      }),
    ]),
    ["mean F1", ...sets.map(({ evaluation }) => figure(evaluation.macroF1))],
  ];
  return rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** The document with the table between its markers, all else untouched. Throws INPUT where a marker is missing. */
export function withFigures(path: string, document: string, table: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END, begin);
  if (begin < 0 || end < 0)
    throw new AtlasError("INPUT", `${path} 里没有 ${BEGIN} 和 ${END}：表格要放在这两行之间。`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${document.slice(end)}`;
}

/** .957; 1.00 when it is all. */
function figure(value: number): string {
  return value
    .toFixed(3)
    .replace(/^0/, "")
    .replace(/^1\.000$/, "1.00");
}
