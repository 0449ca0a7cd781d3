/** Parameters of a query as people write them (`k=v`), checked before any engine sees them. */

import { AtlasError } from "../errors.ts";
import type { SavedQuestion } from "../model/atlas.ts";
import { isOwnName } from "./guard/word-rules.ts";
import type { QueryParameter } from "./store.ts";

type Parameter = SavedQuestion["parameters"][number];

/** Values as they were written, by name. */
export type WrittenParameters = Readonly<Record<string, string>>;

type Parameters = Record<string, QueryParameter>;

const TYPE_NAMES = {
  string: "文字",
  integer: "整数",
  number: "数",
  boolean: " true 或 false",
  strings: '文字列表，如 ["a","b"]',
} satisfies Record<Parameter["type"], string>;

/** Every parameter of a saved question: what is written, else its default. Throws QUERY for a wrong type or name. */
export function savedParameters(question: SavedQuestion, written: WrittenParameters): Parameters {
  const known = question.parameters.map(({ name }) => name);
  const unknown = Object.keys(written).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const offered = known.length > 0 ? `它的参数是 ${known.join("、")}` : "它没有参数";
    throw new AtlasError("QUERY", `查询 ${question.name} 没有参数“${unknown}”：${offered}。`);
  }
  return Object.fromEntries(
    question.parameters.map((parameter) => {
      const text = Object.hasOwn(written, parameter.name) ? written[parameter.name] : undefined;
      const value = text === undefined ? parameter.default : readValue(text);
      const problem = valueProblem(parameter, value);
      if (problem)
        throw new AtlasError("QUERY", `查询 ${question.name} 的参数 ${parameter.name} ${problem}。`);
      return [parameter.name, value as QueryParameter];
    }),
  );
}

/** Parameters of a query that nobody has described. Throws QUERY for null and for values that no engine takes. */
export function freeParameters(written: WrittenParameters): Parameters {
  return jsonParameters(
    Object.fromEntries(Object.entries(written).map(([name, text]) => [name, readValue(text)])),
  );
}

/** The same, read from JSON already. */
export function jsonParameters(given: Readonly<Record<string, unknown>>): Parameters {
  for (const [name, value] of Object.entries(given)) {
    if (!isOwnName(name))
      throw new AtlasError("QUERY", `参数名“${name.slice(0, 40)}”不能用：用字母、数字或汉字，字母小写开头。`);
    if (!isQueryParameter(value))
      throw new AtlasError(
        "QUERY",
        `参数 ${name} 的值 ${JSON.stringify(value)?.slice(0, 100)} 不能用：写文字、数、true/false 或同一类型的列表。`,
      );
  }
  return given as Parameters;
}

/** What is wrong with a value, as the end of a sentence; null where it fits. */
export function valueProblem({ type, choices }: Parameter, value: unknown): string | null {
  if (!isOfType(value, type)) {
    const hint = type === "string" && typeof value !== "object" ? `，文字要加引号："${value}"` : "";
    return `应为${TYPE_NAMES[type]}，却是 ${JSON.stringify(value)}${hint}`;
  }
  if (choices && !choices.includes(String(value))) return `只能是 ${choices.join("、")}，却是 ${value}`;
  return null;
}

/** As JSON, else as it stands: `2025`, `true`, `["a","b"]`, `credit-repair`. */
function readValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isOfType(value: unknown, type: Parameter["type"]): boolean {
  if (type === "integer") return Number.isSafeInteger(value);
  if (type === "number") return Number.isFinite(value);
  if (type === "strings") return Array.isArray(value) && value.every((item) => typeof item === "string");
  return typeof value === type;
}

function isQueryParameter(value: unknown): value is QueryParameter {
  if (Array.isArray(value))
    return ["string", "number"].some((type) => value.every((item) => typeof item === type && isWhole(item)));
  return ["string", "number", "boolean"].includes(typeof value) && isWhole(value);
}

/** JSON's 1e999 is infinite, and half a character is replaced by every engine. */
function isWhole(value: unknown): boolean {
  return typeof value === "number" ? Number.isFinite(value) : !/\p{Surrogate}/u.test(String(value));
}
