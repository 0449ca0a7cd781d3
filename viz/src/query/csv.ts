/** Answers of queries as text for other programs. */

import type { AtlasAnswer } from "../../../src/model/atlas.ts";

/** Cells that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A value of a cell in words: lists joined by ；, nodes by their name, nothing for null. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(cellText).join("；");
  if (typeof value === "object") {
    const properties = (value as { properties?: { name?: unknown } }).properties;
    return typeof properties?.name === "string" ? properties.name : JSON.stringify(value);
  }
  return String(value);
}

/** CSV with a BOM, so that Excel reads it as UTF-8; text that looks like a formula is made plain with an apostrophe. */
export function answerCsv({ columns, rows }: AtlasAnswer): string {
  const lines = [columns, ...rows].map((row) => row.map((value) => csvCell(value)).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** Tabs and lines, for pasting into a spreadsheet or a document. */
export function answerTable({ columns, rows }: AtlasAnswer): string {
  return [columns, ...rows]
    .map((row) => row.map((value) => cellText(value).replace(/[\t\n\r]+/g, " ")).join("\t"))
    .join("\n");
}

function csvCell(value: unknown): string {
  const words = cellText(value);
  const safe = typeof value === "number" || !FORMULA.test(words) ? words : `'${words}`;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
