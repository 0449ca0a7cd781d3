/**
 * The saved questions of `cypher/queries/`: one file a question, named like it.
 *
 * A file begins with comment lines that, without their `// `, are YAML: title, description and group in both languages
 * and the parameters. The rest is the query.
 */

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { AtlasError, messageOf } from "../errors.ts";
import type { SavedQuestion } from "../model/atlas.ts";
import { byCodePoint } from "../model/order.ts";
import { CYPHER_FOLDER } from "./cypher-folder.ts";
import { valueProblem } from "./parameters.ts";
import { refuseUnlessReading } from "./reading-only.ts";

const EXTENSION = ".cypher";
const HEAD_LINE = /^\/\/ ?/;

const parameter = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z]*$/, "参数名用字母，小写开头"),
  type: z.enum(["string", "integer", "number", "boolean", "strings"]),
  default: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
  of: z
    .enum(["mechanism", "region", "department", "platform", "targetGroup", "case"])
    .nullable()
    .default(null),
  choices: z.array(z.string()).min(2).nullable().default(null),
  description: z.string().min(1),
});

const head = z.strictObject({
  title: z.string().min(1),
  titleEnglish: z.string().min(1),
  group: z.string().min(1),
  description: z.string().min(1),
  descriptionEnglish: z.string().min(1),
  parameters: z.array(parameter).default([]),
});

/** All saved questions, sorted by name; throws QUERY naming the file whose head or query does not fit. */
export function loadSavedQuestions(
  folder: string = join(CYPHER_FOLDER, "queries"),
): readonly SavedQuestion[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(EXTENSION))
    .sort(byCodePoint)
    .map((file) => readQuestion(join(folder, file)));
}

function readQuestion(path: string): SavedQuestion {
  const name = basename(path, EXTENSION);
  // The line break at the end makes sure that the head has an end.
  const lines = `${readFileSync(path, "utf8")}\n`.split(/\r?\n/);
  const end = lines.findIndex((line) => !HEAD_LINE.test(line));
  const comment = lines.slice(0, end).map((line) => line.replace(HEAD_LINE, ""));
  const cypher = lines.slice(end).join("\n").trim();
  try {
    const question = { name, ...head.parse(parse(comment.join("\n")) ?? {}), cypher };
    for (const expected of question.parameters) {
      const problem = valueProblem(expected, expected.default);
      if (problem) throw new Error(`参数 ${expected.name} 的默认值${problem}`);
    }
    refuseUnlessReading(cypher);
    return question;
  } catch (cause) {
    const problem = cause instanceof z.ZodError ? z.prettifyError(cause) : messageOf(cause);
    throw new AtlasError("QUERY", `已存查询 ${name}${EXTENSION} 不合格式：${problem}`, { cause });
  }
}
