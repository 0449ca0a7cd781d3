/** The whole name of a body, around the word by which it was found: 国家税务总局 + 厦门市 + 税务局, 国网 + 福建电力. */

import type { DepartmentRules } from "../vocabulary/departments.ts";
import type { Gazetteer } from "../vocabulary/regions.ts";

/** The longest part of a name before a body: 伊犁哈萨克自治州. */
const LONGEST_PART = 11;

/** 辽宁省/大连市. */
const PREFECTURE_DEPTH = 2;

/** Every functional zone's name ends so. */
const ZONE_END = "区";

/** 南川, 观音山: names of zones are short. */
const OWN_NAME_LENGTHS = [2, 3, 4];

/** The longest word before a name that tells where it begins: 来自. */
const CUE_LENGTH = 3;

export interface NameHead {
  /** Where the name begins. */
  readonly start: number;
  /** The division or zone in it, as written, the one next to the body; null without one. */
  readonly place: string | null;
}

export interface BodyNamer {
  /** `core` is where `word` stands. */
  headOf(text: string, core: number, word: string): NameHead;
  /** `end` is where `word` ends, with the kind behind it. */
  endOf(text: string, end: number, word: string): number;
}

export function createBodyNamer(
  { namePrefixes, branches }: DepartmentRules,
  { names, rules }: Gazetteer,
): BodyNamer {
  const { named, placed, hosted } = rules.zoneSuffixes;
  const zoneKinds = [...named, ...placed, ...hosted];

  return { headOf, endOf };

  function headOf(text: string, core: number, word: string): NameHead {
    const around = placeAround(text, core, word);
    let start = core - (around?.before ?? (kindAround(text, core, word) || ownZoneName(text, core, word)));
    let place = around?.name ?? null;
    for (let length = Math.min(LONGEST_PART, start); length > 0; ) {
      const part = text.slice(start - length, start);
      const isPlace = isPlaceName(part) || names.get(part + text[start])?.form === "full";
      if (isPlace || namePrefixes.has(part)) {
        start -= length;
        if (isPlace) place ??= part;
        length = Math.min(LONGEST_PART, start);
      } else length--;
    }
    return { start, place };
  }

  function endOf(text: string, end: number, word: string): number {
    if (!branches.of.has(word)) return end;
    return end + (branches.behind.exec(text.slice(end, end + LONGEST_PART))?.[0].length ?? 0);
  }

  /** A division or a zone named after one; a county's weak name is a word more often (和县公证处), a prefecture's is not (大连海关). */
  function isPlaceName(part: string): boolean {
    const name = names.get(part);
    if (name) return !name.weak || name.paths.some((path) => path.split("/").length === PREFECTURE_DEPTH);
    if (!part.endsWith(ZONE_END)) return false;
    const kind = zoneKinds.find((suffix) => part.endsWith(suffix));
    return kind !== undefined && names.has(part.slice(0, -kind.length));
  }

  /** How much of a zone's kind stands before a word that begins with its end: 经济技术 + 开发区管委会. */
  function kindAround(text: string, core: number, word: string): number {
    for (const kind of zoneKinds) {
      for (let inside = Math.min(kind.length, word.length) - 1; inside > 1; inside--) {
        const before = kind.length - inside;
        if (word.startsWith(kind.slice(before)) && text.startsWith(kind, core - before)) return before;
      }
    }
    return 0;
  }

  /** How much of a zone's own name stands before a word that begins with its kind: 南川 + 工业园区管委会. */
  function ownZoneName(text: string, core: number, word: string): number {
    if (!zoneKinds.some((kind) => word.startsWith(kind))) return 0;
    const fits = (length: number): boolean =>
      rules.leftCues.test(text.slice(Math.max(0, core - length - CUE_LENGTH), core - length));
    return OWN_NAME_LENGTHS.find(fits) ?? 0;
  }

  /** A division's name that ends inside the word: 两江 + 新区管委会, 福州 + 市政府. */
  function placeAround(text: string, core: number, word: string): { name: string; before: number } | null {
    for (let before = Math.min(LONGEST_PART, core); before > 0; before--) {
      for (let inside = word.length - 1; inside > 0; inside--) {
        const name = text.slice(core - before, core + inside);
        if (names.has(name)) return { name, before };
      }
    }
    return null;
  }
}
