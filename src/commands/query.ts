/** `query`: a saved question by name, a file of Cypher, or one Cypher text; read-only. */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Settings } from "../config.ts";
import { AtlasError } from "../errors.ts";
import { type AnswerFormat, CSV_FILE_MARK, formatAnswer } from "../store/answer.ts";
import { openStore } from "../store/open.ts";
import { freeParameters, savedParameters } from "../store/parameters.ts";
import { loadSavedQuestions } from "../store/saved-queries.ts";
import type { QueryLimits, QueryParameter } from "../store/store.ts";
import type { Terminal } from "./terminal.ts";

/** What a screen can show and a person will wait for; the same everywhere a query is asked. */
export const LIMITS: QueryLimits = { rows: 1000, milliseconds: 1000, waiting: 8 };

export interface QueryOptions extends Settings {
  readonly param: readonly string[];
  readonly format: AnswerFormat;
  readonly out?: string;
}

export async function runQuery(text: string, options: QueryOptions, terminal: Terminal): Promise<number> {
  const { cypher, parameters } = readQuery(text, options.param);
  const store = openStore(options.store, options.neo4j);
  try {
    const result = await store.query(cypher, parameters, LIMITS);
    const answer = formatAnswer(result, options.format);
    if (options.out === undefined) process.stdout.write(answer);
    else writeFileSync(options.out, options.format === "csv" ? CSV_FILE_MARK + answer : answer);
    if (result.truncated) terminal.warn(`只给出前 ${LIMITS.rows} 行。`);
  } finally {
    await store.close();
  }
  return 0;
}

function readQuery(
  text: string,
  given: readonly string[],
): { cypher: string; parameters: Record<string, QueryParameter> } {
  const written = Object.fromEntries(given.map(splitParameter));
  const saved = loadSavedQuestions().find(({ name }) => name === text);
  if (saved) return { cypher: saved.cypher, parameters: savedParameters(saved, written) };
  const cypher = existsSync(text) ? readFileSync(text, "utf8") : text;
  if (/^[\w-]+$/.test(cypher))
    throw new AtlasError("USAGE", `没有叫“${text}”的问题：query --list 列出全部。`);
  return { cypher, parameters: freeParameters(written) };
}

function splitParameter(written: string): [string, string] {
  const equals = written.indexOf("=");
  if (equals < 1) throw new AtlasError("USAGE", `参数“${written}”要写成 名=值。`);
  return [written.slice(0, equals), written.slice(equals + 1)];
}

/** The saved questions with their parameters, by group. */
export function runListQueries(): number {
  const lines = loadSavedQuestions().flatMap(({ name, group, title, description, parameters }) => [
    `${name}  [${group}] ${title}`,
    `    ${description}`,
    ...parameters.map(
      (parameter) =>
        `    --param ${parameter.name}=${JSON.stringify(parameter.default)}  ${parameter.type}  ${parameter.description}`,
    ),
  ]);
  process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}
