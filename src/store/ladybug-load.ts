/**
 * Rows into LadybugDB by COPY from CSV: a hundred times faster for relationships than UNWIND of the same rows.
 *
 * The engine's own notation for lists of strings is not exact (items with commas, quotation marks or spaces change), and
 * an empty string reads as null. So every text begins with U+001E, a list is one text whose items are parted by U+001F,
 * and the query that copies takes both away. U+001E and no letter: the engine counts grapheme clusters, and a letter
 * would merge with an accent that begins the text.
 */

import { closeSync, openSync, rmSync, statfsSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { GraphNode, GraphRelationship, PropertyGraph, PropertyValue } from "../model/graph.ts";
import { allRows, type Connection } from "./ladybug-engine.ts";
import { ITEM_SEPARATOR } from "./row-check.ts";
import type { GraphSchema, PropertyType, PropertyTypes } from "./schema.ts";
import { diskFull } from "./store-error.ts";

const TEXT_MARK = "\u001E";

/** The engine has no open end for parts of texts and lists; no text or list is as long as this. */
const TO_THE_END = 1_000_000_000;

/** Characters gathered before they are written to the file. */
const WRITE_CHUNK = 1 << 20;

/** What a database takes on the disk before it has rows, with all that the engine writes beside it: measured, doubled. */
const DATABASE_BYTES = 8 * 2 ** 20;
/** And for each byte of CSV; measured from 1.0 (cases with quotes) to 1.2 (long texts). */
const DATABASE_BYTES_PER_CSV_BYTE = 2;

/** One COPY: the rows of one label, or of one type between one pair of labels. */
interface Batch {
  readonly table: string;
  /** For a type that joins several pairs of labels. */
  readonly options: string;
  readonly types: readonly PropertyType[];
  readonly rows: readonly (readonly PropertyValue[])[];
}

/**
 * Fills the tables of an empty database by way of CSV files in `folder`. Rows must be checked before.
 * Throws STORE DISK_FULL when there is not room enough for the database, since the engine dies of a full disk.
 */
export async function loadRows(
  connection: Connection,
  graph: PropertyGraph,
  schema: GraphSchema,
  folder: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const batches = [...nodeBatches(graph.nodes, schema), ...relationshipBatches(graph.relationships, schema)];
  const files = batches
    .filter(({ rows }) => rows.length > 0)
    .map((batch, index) => ({ batch, path: writeCsv(join(folder, `${index}.csv`), batch) }));
  const bytes = files.reduce((sum, { path }) => sum + statSync(path).size, 0);
  requireSpace(folder, DATABASE_BYTES + bytes * DATABASE_BYTES_PER_CSV_BYTE);

  const total = graph.nodes.length + graph.relationships.length;
  let done = 0;
  for (const { batch, path } of files) {
    await allRows(connection, copyStatement(path, batch));
    rmSync(path);
    done += batch.rows.length;
    onProgress(done, total);
  }
}

function requireSpace(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytes) throw diskFull(folder);
}

function nodeBatches(nodes: readonly GraphNode[], schema: GraphSchema): Batch[] {
  return [...schema.nodes].map(([label, properties]) => ({
    table: label,
    options: "",
    types: ["STRING", ...properties.values()],
    rows: nodes
      .filter((node) => node.label === label)
      .map((node) => [node.id, ...valuesInOrder(node.properties, properties)]),
  }));
}

function relationshipBatches(relationships: readonly GraphRelationship[], schema: GraphSchema): Batch[] {
  return [...schema.relationships].flatMap(([type, { ends, properties }]) => {
    const ofType = relationships.filter((row) => row.type === type);
    return ends.map(({ from, to }) => ({
      table: type,
      options: ends.length > 1 ? ` (from='${from}', to='${to}')` : "",
      types: ["STRING", "STRING", ...properties.values()] as const,
      rows: ofType
        .filter((row) => row.fromLabel === from && row.toLabel === to)
        .map((row) => [row.from, row.to, ...valuesInOrder(row.properties, properties)]),
    }));
  });
}

/** A property that a row leaves out is not known: null. */
function valuesInOrder(
  properties: Readonly<Record<string, PropertyValue>>,
  types: PropertyTypes,
): PropertyValue[] {
  return [...types.keys()].map((name) => properties[name] ?? null);
}

function writeCsv(path: string, { types, rows }: Batch): string {
  const file = openSync(path, "w");
  try {
    let chunk = "";
    for (const row of rows) {
      chunk += `${row.map((value, column) => csvField(value, types[column]!)).join(",")}\n`;
      if (chunk.length < WRITE_CHUNK) continue;
      writeSync(file, chunk);
      chunk = "";
    }
    writeSync(file, chunk);
  } finally {
    closeSync(file);
  }
  return path;
}

/** Null is an empty field without quotation marks. */
function csvField(value: PropertyValue, type: PropertyType): string {
  if (value === null) return "";
  if (type === "STRING") return quoted(TEXT_MARK + value);
  if (type === "STRING[]") return quoted([TEXT_MARK, ...markedItems(value)].join(ITEM_SEPARATOR));
  if (Array.isArray(value)) return quoted(`[${value.map(plainText).join(",")}]`);
  return plainText(value);
}

/** Numbers and truth values; JavaScript's own text of −0 has no sign. */
function plainText(value: unknown): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function markedItems(value: PropertyValue): string[] {
  return (value as readonly string[]).map((item) => TEXT_MARK + item);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function copyStatement(path: string, { table, options, types }: Batch): string {
  const names = types.map((_, index) => `c${index}`);
  const columns = names.map((name) => `${name} STRING`).join(", ");
  const values = names.map((name, index) => columnValue(name, types[index]!)).join(", ");
  // Nothing is guessed from the first lines: a column of division codes stays text.
  const format = `header=false, parallel=false, auto_detect=false, delim=',', quote='"', escape='"'`;
  return `COPY ${table} FROM (LOAD WITH HEADERS (${columns}) FROM '${filePattern(path)}' (${format}) RETURN ${values})${options}`;
}

/** From the text of a CSV field to the value of its column. */
function columnValue(name: string, type: PropertyType): string {
  if (type === "STRING") return `substring(${name}, 2, ${TO_THE_END})`;
  if (type !== "STRING[]") return `CAST(${name} AS ${type})`;
  // What stands before the first separator is no item; it is there so that an empty list is not null.
  const items = `list_slice(string_split(${name}, '${ITEM_SEPARATOR}'), 2, ${TO_THE_END})`;
  return `list_transform(${items}, item -> substring(item, 2, ${TO_THE_END}))`;
}

/** A path as the engine reads it: a pattern in which brackets, stars and question marks must be bracketed. */
function filePattern(path: string): string {
  return path.replaceAll("\\", "/").replace(/[*?[]/g, "[$&]").replaceAll("'", "\\'");
}
