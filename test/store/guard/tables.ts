/** The tables of queries in test/fixtures: JSON strings, one a line, below headings that begin with `#`. */

import { readFileSync } from "node:fs";

export interface TableEntry {
  readonly group: string;
  readonly cypher: string;
}

export function readTable(name: "console-bad" | "console-good"): readonly TableEntry[] {
  const path = new URL(`../../fixtures/${name}.txt`, import.meta.url);
  let group = "";
  const entries: TableEntry[] = [];
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.startsWith("#")) group = line.slice(1).trim();
    else if (line !== "") entries.push({ group, cypher: JSON.parse(line) as string });
  }
  return entries;
}
