/** How documents name platforms: known names, words that say "this is a system", and where a name begins. */

import { z } from "zod";
import { anyOf } from "./alternatives.ts";
import { readRuleFile } from "./yaml-file.ts";

const words = z.array(z.string().min(1)).min(1);

const KINDS = ["system", "app", "hall", "quoted", "assistant", "model", "hotline"] as const;

/** What sort of system a word names, which decides what may stand before it. */
export type PlatformKind = (typeof KINDS)[number];

const WORD_LISTS = [
  "dropped_suffixes",
  "channels",
  "decoys",
  "boundaries",
  "shields",
  "weak_boundaries",
  "level_starts",
  "conjunctions",
  "levels",
  "not_levels",
  "organs",
  "generic",
  "not_systems",
  "modules",
  "physical",
  "campaigns",
  "people",
  "products",
  "data_stores",
  "base_models",
  "opened_by",
  "reached_by",
  "done_there",
  "recorded_in",
  "brand_context",
  "adverbial",
  "online",
  "storefronts",
  "predicates",
  "bodies",
  "domains",
  "measures",
  "practices",
  "naming",
  "alias_naming",
  "assistant_context",
  "code_context",
] as const;

type WordList = (typeof WORD_LISTS)[number];

const PATTERNS = [
  "phrase",
  "brand",
  "coined",
  "short_name",
  "machine_deed",
  "screen",
  "assistant_name",
  "code",
] as const;

const platformFile = z.strictObject({
  known: z.array(
    z.strictObject({
      name: z.string().min(1),
      forms: z.array(z.string().min(1)).default([]),
      quoted: z.boolean().default(false),
      bracket: z.boolean().default(false),
    }),
  ),
  shapes: z.array(z.strictObject({ rule: z.string(), say: z.string().min(1) })),
  kinds: z.strictObject(
    Object.fromEntries(KINDS.map((kind) => [kind, words])) as Record<PlatformKind, typeof words>,
  ),
  ...(Object.fromEntries(WORD_LISTS.map((list) => [list, words])) as Record<WordList, typeof words>),
  ...(Object.fromEntries(PATTERNS.map((name) => [name, z.string()])) as Record<
    (typeof PATTERNS)[number],
    z.ZodString
  >),
});

export interface KnownPlatform {
  /** The name that stands for all forms. */
  readonly name: string;
  /** An ordinary word without its quotation marks (我的宁夏). */
  readonly quoted: boolean;
  /** A local branch stands in brackets behind the name: 信用中国（福建龙岩）. */
  readonly bracket: boolean;
}

export interface PlatformRules {
  /** By every form, the name itself included. */
  readonly known: ReadonlyMap<string, KnownPlatform>;
  readonly shapes: readonly { readonly rule: string; readonly pattern: RegExp }[];
  readonly kinds: ReadonlyMap<string, PlatformKind>;
  readonly words: Readonly<Record<WordList, readonly string[]>>;
  /** In quotation marks it is a turn of phrase: “一站式”平台. */
  readonly phrase: RegExp;
  /** Reads like a platform's name by itself: 政企直通车, 标证通. */
  readonly brand: RegExp;
  /** A code to be scanned: 襄信码. */
  readonly code: RegExp;
  /** May be a coined name: 护窑眼. What is done with it must tell. */
  readonly shortName: RegExp;
  /** Behind a name: what only a machine does, and what only a system has (后台). */
  readonly machineDeed: RegExp;
  readonly screen: RegExp;
  /** No ordinary word: e政务. */
  readonly coined: RegExp;
  /** Reads like an assistant's name: 关小连. */
  readonly assistantName: RegExp;
  /** The level that a name begins with: 省级, 市; "" for 市民云 and names without one. */
  levelOf(name: string): string;
  /** Under what forms of one name meet: without quotation marks, spaces and the word for the kind. */
  keyOf(name: string): string;
}

/** Throws VOCABULARY with file and line for what does not fit. */
export function loadPlatformRules(directory: string): PlatformRules {
  const { value, complain } = readRuleFile(directory, "platforms.yaml", platformFile);
  const pattern = (source: string, flags: string, place: readonly PropertyKey[]): RegExp => {
    try {
      return new RegExp(
        source.replaceAll("{字}", "\\p{Script=Han}").replaceAll("[\\p{Script=Han}]", "\\p{Script=Han}"),
        flags,
      );
    } catch (cause) {
      throw complain(place, `不是合法的模式：${(cause as Error).message}`);
    }
  };
  const known = new Map<string, KnownPlatform>();
  for (const { name, forms, quoted, bracket } of value.known) {
    for (const form of [name, ...forms]) known.set(form, { name, quoted, bracket });
  }
  const level = startsWithAny(value.levels);
  const notLevel = startsWithAny(value.not_levels);
  return {
    known,
    shapes: value.shapes.map(({ rule, say }, index) => ({
      rule,
      pattern: pattern(say, "gu", ["shapes", index]),
    })),
    kinds: new Map(
      KINDS.flatMap((kind) => value.kinds[kind].map((word): [string, PlatformKind] => [word, kind])),
    ),
    words: Object.fromEntries(WORD_LISTS.map((list) => [list, value[list]])) as Record<WordList, string[]>,
    phrase: pattern(value.phrase, "u", ["phrase"]),
    brand: pattern(value.brand, "u", ["brand"]),
    code: pattern(value.code, "u", ["code"]),
    shortName: pattern(value.short_name, "u", ["short_name"]),
    machineDeed: pattern(value.machine_deed, "u", ["machine_deed"]),
    screen: pattern(value.screen, "u", ["screen"]),
    coined: pattern(value.coined, "u", ["coined"]),
    assistantName: pattern(value.assistant_name, "u", ["assistant_name"]),
    levelOf: (name) => (notLevel.test(name) ? "" : (level.exec(name)?.[0] ?? "")),
    keyOf: createKey(value.dropped_suffixes),
  };
}

/** One spelling for what documents write in many ways, without the word for the kind, however many of them follow. */
function createKey(suffixes: readonly string[]): (name: string) => string {
  const suffix = new RegExp(`(?<=.)(?:${anyOf(suffixes)})+$`);
  return (name) =>
    name
      .replace(/[“”"'‘’\s·《》]/g, "")
      .replaceAll("(", "（")
      .replaceAll(")", "）")
      .toUpperCase()
      .replace(suffix, "");
}

/** One of the words at the end: 台湾人才驿站 for 驿站. */
export function endsWithAny(list: readonly string[]): RegExp {
  return new RegExp(`(?:${anyOf(list)})$`);
}

/** One of the words at the beginning. */
export function startsWithAny(list: readonly string[]): RegExp {
  return new RegExp(`^(?:${anyOf(list)})`);
}
