/** An evaluation in lines, for people: figures, then what is behind them. */

import type { EvaluationChanges } from "../evaluate/changes.ts";
import type { Evaluation, LinkError } from "../evaluate/index.ts";
import type { ConceptScore } from "../evaluate/scores.ts";

/** Wide enough for the longest kind, departments.lead. */
const KIND_WIDTH = 17;

/** Wide enough for nearly every id of the vocabulary. */
const ID_WIDTH = 28;

/** One line a kind, with the change behind each F1 where there is something to compare with, and one for the mean. */
export function figureLines(
  { scores, macroF1, cases, missing }: Evaluation,
  changes: EvaluationChanges | null,
): string[] {
  const lines = scores.map(({ kind, precision, recall, f1, required }, index) => {
    const change = changes?.scores[index];
    const [p, r, f] = [
      figure(precision) + difference(change?.precision),
      figure(recall) + difference(change?.recall),
      figure(f1) + difference(change?.f1),
    ];
    return `${kind.padEnd(KIND_WIDTH)} P ${p}  R ${r}  F1 ${f}  n ${required}`;
  });
  const macro = figure(macroF1) + difference(changes?.macroF1);
  return [...lines, `macro F1 ${macro}  cases ${cases}  missing ${missing.length}`];
}

/** Cases without a record, every wrong link, concepts that are not perfect, and which were taken for which. */
export function detailLines({ missing, errors, concepts, confusions }: Evaluation): string[] {
  const imperfect = concepts.filter(
    ({ correct, predicted, found, required }) => correct < predicted || found < required,
  );
  return [
    "",
    ...missing.map((id) => `case ${id} - missing`),
    ...errors.map(errorLine),
    ...section("每个概念（只列有错的）：准确 正确/预测，召回 找到/应有", imperfect.map(conceptLine)),
    ...section(
      "同一案例里漏了前者而多了后者",
      confusions.map(({ kind, missed, spurious, cases }) => {
        return `${kind.padEnd(KIND_WIDTH)} ${missed.padEnd(ID_WIDTH)} ${spurious.padEnd(ID_WIDTH)} ${cases.join(" ")}`;
      }),
    ),
  ];
}

/** Links that became right and wrong since the earlier run; both lists stand there even when empty. */
export function changeLines({ righted, wronged }: EvaluationChanges): string[] {
  return [
    "",
    `变对 ${righted.length}：`,
    ...righted.map(errorLine),
    "",
    `变错 ${wronged.length}：`,
    ...wronged.map(errorLine),
  ];
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", heading, ...lines];
}

function errorLine({ kind, case: id, sign, link }: LinkError): string {
  return `${kind} ${id} ${sign} ${link}`;
}

function conceptLine({ kind, id, correct, predicted, found, required }: ConceptScore): string {
  return `${kind.padEnd(KIND_WIDTH)} ${id.padEnd(ID_WIDTH)} P ${correct}/${predicted}  R ${found}/${required}`;
}

function figure(value: number): string {
  return value.toFixed(3);
}

/** ` (+0.012)`; nothing where there is nothing to compare with. */
function difference(value: number | undefined): string {
  if (value === undefined) return "";
  return ` (${value < 0 ? "-" : "+"}${figure(Math.abs(value))})`;
}
