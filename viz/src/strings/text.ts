/** Words in the language chosen, with their blanks filled in. */

import { en } from "./en.ts";
import { type TextKey, zh } from "./zh.ts";

export type Language = "zh" | "en";

export type Text = (key: TextKey, blanks?: Readonly<Record<string, string | number>>) => string;

/** A function that gives the words of one language; a blank without a value stays visible as `{name}`. */
export function textOf(language: Language): Text {
  const strings = language === "zh" ? zh : en;
  return (key, blanks = {}) =>
    strings[key].replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank));
}

/** The name of an entity in the language chosen; English falls back to Chinese. */
export function nameOf(
  entity: { readonly name: string; readonly english: string },
  language: Language,
): string {
  return language === "zh" ? entity.name : entity.english;
}
