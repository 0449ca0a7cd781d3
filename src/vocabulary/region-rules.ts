/** The rules of regions.yaml: when words that look like a division's name are one. */

import { z } from "zod";
import { rulePattern as pattern, ruleWord as word, ruleWords as words } from "./rule-schema.ts";

export const regionFile = z.strictObject({
  nationalities: words,
  aliases: z.array(z.strictObject({ path: word, names: words })),
  letters: z.record(z.string().length(1, "简称只有一个字"), word),
  letter_before: words,
  letter_list: z.strictObject({ before: pattern, behind: pattern }),
  letter_run: z.strictObject({ length: z.int().min(2), behind: pattern }),
  zones: z.array(z.strictObject({ host: word, name: word, names: words })),
  retired: z.array(z.strictObject({ name: word, successor: word, until: z.int() })),
  zone_suffixes: z.strictObject({ named: words, placed: words, hosted: words }),
  zone_abbreviations: z.record(word, words),
  zone_qualifiers: words,
  zone_not_names: words,
  zone_administered: pattern,
  not_places: words,
  weak_short: words,
  weak_full: words,
  not_a_place_after: z.array(z.strictObject({ pattern, except: pattern.optional(), reason: word })),
  person_before: pattern,
  left_cues: pattern,
  right_cues: pattern,
  full_name_not_before: pattern,
  path_gap: pattern,
  own_organ: pattern,
});

export type RegionFile = z.infer<typeof regionFile>;

export interface ProperNameRule {
  /** What follows the place name; sticky at its end. */
  readonly after: RegExp;
  /** Where this follows, it is a place all the same: 福州的银行. */
  readonly except: RegExp | null;
  readonly reason: string;
}

export interface RegionRules {
  /** 蓉 → 四川省/成都市 */
  readonly letters: ReadonlyMap<string, string>;
  /** Any of them; global. */
  readonly letterPattern: RegExp;
  readonly letterBefore: ReadonlySet<string>;
  /** What stands on both sides of a letter in a list of places. */
  readonly letterList: { readonly before: RegExp; readonly behind: RegExp };
  /** Letters in a row are places from `length` on, and two where `behind` follows: 鄂豫交界. */
  readonly letterRun: { readonly length: number; readonly behind: RegExp };
  /**
   * Kinds of zone, longer first: `named` ones with any name of their own (蓝田经济开发区), `placed` ones with a name
   * behind that of a division (甲市乙区的丙川工业园区), `hosted` ones only with the division's (泉州高新区).
   */
  readonly zoneSuffixes: {
    readonly named: readonly string[];
    readonly placed: readonly string[];
    readonly hosted: readonly string[];
  };
  /** 国家: may stand between the host and the kind, and is part of the name. */
  readonly zoneQualifiers: readonly string[];
  /** 国家级 and the like: describe a zone and do not name it. */
  readonly zoneNotNames: readonly string[];
  /** What follows a zone, or a list of zones, that has a committee and so a name. */
  readonly zoneAdministered: RegExp;
  /** Words that hold a place's name and do not mean it: 长白山. */
  readonly notPlaces: readonly string[];
  readonly properNames: readonly ProperNameRule[];
  /** What stands before the given name of a person: 记者 孟|庆阳. */
  readonly personBefore: RegExp;
  /** Tried on the few characters before a name. */
  readonly leftCues: RegExp;
  /** These and the following are tried on what comes after a name. */
  readonly rightCues: RegExp;
  readonly fullNameNotBefore: RegExp;
  /** Tried on what stands between a name and the next, when the second may lie below the first. */
  readonly pathGap: RegExp;
  /** A title that begins so speaks of an organ of the document's own region; its first group is the level, 省 or 市. */
  readonly ownOrgan: RegExp;
}

export function compileRegionRules(file: RegionFile): RegionRules {
  const longerFirst = (list: readonly string[]): string[] => [...list].sort((a, b) => b.length - a.length);
  return {
    letters: new Map(Object.entries(file.letters)),
    letterPattern: new RegExp(`[${Object.keys(file.letters).join("")}]`, "g"),
    letterBefore: new Set(file.letter_before),
    letterList: { before: new RegExp(file.letter_list.before), behind: new RegExp(file.letter_list.behind) },
    letterRun: { length: file.letter_run.length, behind: new RegExp(file.letter_run.behind) },
    zoneSuffixes: {
      named: longerFirst(file.zone_suffixes.named),
      placed: longerFirst(file.zone_suffixes.placed),
      hosted: longerFirst(file.zone_suffixes.hosted),
    },
    zoneQualifiers: file.zone_qualifiers,
    zoneNotNames: longerFirst(file.zone_not_names),
    zoneAdministered: new RegExp(file.zone_administered),
    notPlaces: file.not_places,
    properNames: file.not_a_place_after.map(({ pattern: after, except, reason }) => ({
      after: new RegExp(`^(?:${after})`),
      except: except === undefined ? null : new RegExp(except),
      reason,
    })),
    personBefore: new RegExp(file.person_before),
    leftCues: new RegExp(file.left_cues),
    rightCues: new RegExp(file.right_cues),
    fullNameNotBefore: new RegExp(file.full_name_not_before),
    pathGap: new RegExp(file.path_gap),
    ownOrgan: new RegExp(file.own_organ),
  };
}
