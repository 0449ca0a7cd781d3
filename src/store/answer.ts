/** A query's answer as people and programs read it. */

import Table from "cli-table3";
import { stringify } from "csv-stringify/sync";
import type { QueryCell, QueryResult } from "./store.ts";

export type AnswerFormat = "table" | "json" | "csv";

/** Excel reads a CSV file as UTF-8 only with it; text on a terminal goes without. */
export const CSV_FILE_MARK = "\uFEFF";

/** A spreadsheet would run a text that begins so as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Columns of the terminal that a cell may take before its text goes on in the next line: 24 characters of Chinese. */
const CELL_WIDTH = 48;

/** Hangul Jamo, the first characters of double width; few beyond it are narrow, and a short line does no harm. */
const FIRST_WIDE = 0x1100;

/** Would move the cursor, or do more than that. */
const CONTROL = /\p{Cc}/gu;

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

function asTable({ columns, rows }: QueryResult): string {
  const table = new Table({ head: [...columns], style: { head: [], border: [] } });
  for (const row of rows) table.push(row.map((cell) => tableCell(cell)));
  return `${table}\n`;
}

/** The items of a list one below the other. */
function tableCell(cell: QueryCell): string {
  const items = Array.isArray(cell) ? cell : [cell];
  return items.flatMap((item) => wrapped(cellText(item))).join("\n");
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

/** Lines no wider than a cell; cli-table3's own wrapping loses characters of double width. */
function wrapped(text: string): string[] {
  const lines = [""];
  let width = 0;
  for (const character of text.replace(CONTROL, " ")) {
    const own = character.codePointAt(0)! < FIRST_WIDE ? 1 : 2;
    if (width + own > CELL_WIDTH) {
      lines.push("");
      width = 0;
    }
    lines[lines.length - 1] += character;
    width += own;
  }
  return lines;
}

/** As text that no spreadsheet runs. */
function inert(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
