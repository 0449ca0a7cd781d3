/** The graph as CSV files: one a label, one a relationship type, each with a header line and a BOM for Excel. */

import { stringify } from "csv-stringify/sync";
import type { PropertyGraph, PropertyValue } from "../model/graph.ts";
import { byCodePoint } from "../model/order.ts";

type Row = Readonly<Record<string, PropertyValue | undefined>>;

/** Columns that come first, in this order; the rest is sorted. */
const LEADING = ["id", "name", "fromLabel", "from", "toLabel", "to"];

/** File names and contents. Lists are JSON, null is empty; columns are all that occur in the file. */
export function csvFiles({ nodes, relationships }: PropertyGraph): Map<string, string> {
  const tables = new Map<string, Row[]>();
  const add = (name: string, row: Row) => {
    const rows = tables.get(name);
    if (rows) rows.push(row);
    else tables.set(name, [row]);
  };
  for (const { label, id, properties } of nodes) add(label, { id, ...properties });
  for (const { type, properties, ...ends } of relationships) add(type, { ...ends, ...properties });
  return new Map([...tables].map(([name, rows]) => [`${name}.csv`, csv(rows)]));
}

function csv(rows: readonly Row[]): string {
  const found = [...new Set(rows.flatMap((row) => Object.keys(row)))].sort(byCodePoint);
  const columns = [
    ...LEADING.filter((column) => found.includes(column)),
    ...found.filter((column) => !LEADING.includes(column)),
  ];
  return stringify(
    rows.map((row) => columns.map((column) => cell(row[column]))),
    // A title that begins with = must not become a formula when a planner opens the file.
    { header: true, columns, bom: true, escape_formulas: true },
  );
}

function cell(value: PropertyValue | undefined): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return String(value);
  return typeof value === "object" ? JSON.stringify(value) : value;
}
