/** A query's answer as people and programs read it. */

import { stringify } from "csv-stringify/sync";
import type { QueryCell, QueryResult } from "./store.ts";
import { textTable } from "./text-table.ts";

export type AnswerFormat = "table" | "json" | "csv";

/** Excel reads a CSV file as UTF-8 only with it; text on a terminal goes without. */
export const CSV_FILE_MARK = "\uFEFF";

/** A spreadsheet would run a text that begins so as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** The whole answer as text that ends with a line break. */
export function formatAnswer(answer: QueryResult, format: AnswerFormat): string {
  if (format === "json") return `${JSON.stringify(rowObjects(answer), null, 2)}\n`;
  return format === "csv" ? asCsv(answer) : asTable(answer);
}

/** One object a row, with the names of the columns as keys. */
export function rowObjects({ columns, rows }: QueryResult): Record<string, QueryCell>[] {
  return rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null])));
}

function asCsv({ columns, rows }: QueryResult): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === "number" ? cell : inert(cellText(cell)))),
  );
  return stringify([columns.map(inert), ...cells]);
}

/** The items of a list one below the other. */
function asTable({ columns, rows }: QueryResult): string {
  const linesOf = (cell: QueryCell) => (Array.isArray(cell) ? cell : [cell]).map(cellText);
  return textTable(
    columns,
    rows.map((row) => row.map(linesOf)),
  );
}

/** Nothing for null, a node by its name, lists joined by ；, all else as JSON. */
function cellText(cell: QueryCell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if (Array.isArray(cell)) return cell.map(cellText).join("；");
  return nodeName(cell) ?? JSON.stringify(cell);
}

function nodeName(cell: QueryCell): string | null {
  const { label, properties } = cell as { label?: unknown; properties?: { name?: unknown } };
  return typeof label === "string" && typeof properties?.name === "string" ? properties.name : null;
}

/** As text that no spreadsheet runs. */
function inert(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
