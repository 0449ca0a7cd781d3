/** Reads one rule file, so that every complaint about it names file and line. */

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isCollection, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { AtlasError } from "../errors.ts";

/** Complains about a place in the file: a path of keys and indices as zod gives it, `["mechanisms", 3, "broader"]`. */
export type Complain = (path: readonly PropertyKey[], problem: string) => AtlasError;

export interface RuleFile<T> {
  readonly value: T;
  readonly complain: Complain;
}

/** Parses and validates `directory/name`; throws VOCABULARY with `file:line` when it cannot be read or does not fit. */
export function readRuleFile<T>(directory: string, name: string, schema: z.ZodType<T>): RuleFile<T> {
  const path = join(directory, name);
  let source: string;
  try {
    source = readFileSync(path, "utf8");
  } catch (cause) {
    throw new AtlasError("VOCABULARY", `词表 ${path} 读不出来：检查文件是否存在、是否可读。`, { cause });
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const failure = document.errors[0];
  if (failure) {
    const line = lines.linePos(failure.pos[0]).line;
    throw new AtlasError(
      "VOCABULARY",
      `词表 ${basename(path)}:${line} 不是合法的 YAML：${failure.message.split("\n")[0]}`,
    );
  }

  const complain: Complain = (place, problem) => {
    const line = lineOf(place);
    return new AtlasError("VOCABULARY", `词表 ${basename(path)}:${line} ${problem}`);
  };

  /** The line of the deepest part of `place` that exists. */
  function lineOf(place: readonly PropertyKey[]): number {
    for (let depth = place.length; depth > 0; depth--) {
      const node: unknown = document.getIn(place.slice(0, depth), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return lines.linePos(range[0]).line;
    }
    return isCollection(document.contents) ? 1 : 0;
  }

  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw complain(issue.path, `“${issue.path.join(".")}” 不合规则：${issue.message}`);
  }
  return { value: parsed.data, complain };
}
