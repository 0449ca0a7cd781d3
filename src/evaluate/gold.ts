/** Labelled cases, as the annotators' files have them (test/gold/GUIDE.md says what each field means). */

import { readFileSync } from "node:fs";
import { z } from "zod";
import { AtlasError, messageOf } from "../errors.ts";

const paths = z.object({ required: z.array(z.string()), accepted: z.array(z.string()) });
const label = z.object({ id: z.string(), required: z.boolean() });
const amount = z.number().nullable();

const goldCase = z.object({
  id: z.string(),
  regions: z.object({ primary: paths, mentioned: paths }),
  departments: z.array(label.extend({ roles: z.array(z.enum(["lead", "partner"])) })),
  mechanisms: z.array(label),
  target_groups: z.array(label),
  platforms: z.array(z.object({ name: z.string(), aliases: z.array(z.string()), required: z.boolean() })),
  outcomes: z.array(
    z.object({
      before: amount,
      after: amount,
      change_pct: amount,
      delta: amount.optional(),
      required: z.boolean(),
    }),
  ),
});

export type GoldCase = z.infer<typeof goldCase>;

/** Throws INPUT when the file cannot be read or does not have the form. */
export function readGold(path: string): GoldCase[] {
  try {
    return z
      .array(goldCase)
      .nonempty()
      .parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (cause) {
    const reason =
      cause instanceof z.ZodError
        ? `${cause.issues[0]!.path.join(".")} ${cause.issues[0]!.message}`
        : messageOf(cause);
    throw new AtlasError("INPUT", `标注文件 ${path} 读不懂：${reason}。格式见 test/gold/GUIDE.md。`, {
      cause,
    });
  }
}

/** The cases of several files together. Throws INPUT also for a case that is labelled twice. */
export function readGoldFiles(paths: readonly string[]): GoldCase[] {
  const fileOf = new Map<string, string>();
  return paths.flatMap((path) => {
    const cases = readGold(path);
    for (const { id } of cases) {
      const other = fileOf.get(id);
      if (other !== undefined)
        throw new AtlasError("INPUT", `案例 ${id} 标注了两次（${other}、${path}）：每个案例只能有一份标注。`);
      fileOf.set(id, path);
    }
    return cases;
  });
}
