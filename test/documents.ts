/** Documents for tests: invented text, and the real seeds. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { NormalisedDocument } from "../src/model/text.ts";
import { normalise } from "../src/normalise/index.ts";

export const SEEDS = fileURLToPath(new URL("../seeds/", import.meta.url));
export const GOLD = fileURLToPath(new URL("./gold/", import.meta.url));

/** Text as if read from a file of that name. */
export function normalised(text: string, path = "文件.txt"): NormalisedDocument {
  return normalise({ path, text, sha256: "" });
}

export function seedText(name: string): string {
  return readFileSync(`${SEEDS}${name}`, "utf8");
}
