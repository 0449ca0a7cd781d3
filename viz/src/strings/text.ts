/** Words in the language chosen, with their blanks filled in. */

import { en } from "./en.ts";
import { type TextKey, zh } from "./zh.ts";

export type Language = "zh" | "en";

export type Text = (key: TextKey, blanks?: Readonly<Record<string, string | number>>) => string;

/**
 * A function that gives the words of one language; a blank without a value stays visible as `{name}`.
 *
 * `one|many` chooses by the blank `n`: “1 case”, “2 cases”.
 */
export function textOf(language: Language): Text {
  const strings = language === "zh" ? zh : en;
  return (key, blanks = {}) =>
    formOf(strings[key], blanks.n).replace(/\{(\w+)\}/g, (blank, name: string) =>
      String(blanks[name] ?? blank),
    );
}

function formOf(words: string, count: string | number | undefined): string {
  const [one, many = one] = words.split("|");
  return String(count) === "1" ? one! : many!;
}

/** The name of an entity in the language chosen; English falls back to Chinese. */
export function nameOf(
  entity: { readonly name: string; readonly english: string },
  language: Language,
): string {
  return language === "zh" ? entity.name : entity.english;
}
