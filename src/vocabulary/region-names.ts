/** How people write a division's name: 大通回族土族自治县 → 大通县, 大通; 福州市 → 福州; 湟中区 → 湟中县, as it was called. */

import type { DivisionLevel } from "./divisions.ts";

/** The last part of names by level; the first that leaves a name is taken: 神农架 of 神农架林区, but 碑林 of 碑林区. */
const KIND_WORDS: Readonly<Record<DivisionLevel, readonly RegExp[]>> = {
  province: [/(?:特别行政区|自治区|省|市)$/],
  prefecture: [/(?:自治州|地区|盟|州|市)$/],
  county: [/(?:自治县|自治旗|矿区|林区|新区|特区|行政委员会)$/, /[市区县旗]$/],
  township: [/(?:民族乡|民族苏木|街道|镇|乡|苏木)$/],
  zone: [],
};

const AUTONOMOUS = /自治([州县旗])$/;

/** What a county may have been called before it became a city or a district, or may be called by habit. */
const FORMER_KINDS = ["县", "市", "区"];

/** 赵县, 和县: without its last character nothing is left that anyone would understand. */
const SHORTEST_SHORT_NAME = 2;

/** The name without its kind and nationalities; the whole name where that would leave one character. */
export function shortName(name: string, level: DivisionLevel, nationalities: readonly string[]): string {
  const withoutKind = KIND_WORDS[level]
    .map((kind) => name.replace(kind, ""))
    .find((rest) => rest !== name && rest.length >= SHORTEST_SHORT_NAME);
  let short = withoutKind ?? name;
  for (let found: string | undefined = ""; found !== undefined; ) {
    found = nationalities.find(
      (nationality) =>
        short.endsWith(nationality) && short.length - nationality.length >= SHORTEST_SHORT_NAME,
    );
    if (found) short = short.slice(0, -found.length);
  }
  return short.length >= SHORTEST_SHORT_NAME ? short : name;
}

/** 海南藏族自治州 → 海南州; undefined for a division that is not autonomous. */
export function plainName(name: string, short: string): string | undefined {
  const kind = AUTONOMOUS.exec(name)?.[1];
  return kind === undefined || short === name ? undefined : short + kind;
}

/** 大城县 gives 大城市 and 新都区 新都市: words, and no city ever had such a name. */
const A_WORD = /[城都]市$/;

/** 长泰区 → 长泰县, 长泰市: full forms that are no division's name today, for older texts. */
export function formerNames(name: string, short: string, level: DivisionLevel): string[] {
  if (short === name) return [];
  if (level === "county")
    return FORMER_KINDS.map((kind) => short + kind).filter(
      (former) => former !== name && !A_WORD.test(former),
    );
  return level === "prefecture" && name.endsWith("市") ? [`${short}地区`] : [];
}

/** Kinds of zone with the words that are short for them: 高新技术产业开发区, 高新区. */
export type ZoneAbbreviations = Readonly<Record<string, readonly string[]>>;

/** 河北唐山海港经济开发区 → 唐山海港经济开发区; 徐州经济技术开发区 → 徐州经开区. `host` is the short name of the division above. */
export function zoneNames(name: string, host: string, abbreviations: ZoneAbbreviations): string[] {
  const at = name.indexOf(host);
  const local = at > 0 ? [name.slice(at)] : [];
  return [name, ...local].flatMap((full) => {
    const kind = Object.keys(abbreviations).find((long) => full.endsWith(long));
    if (kind === undefined) return full === name ? [] : [full];
    const shorter = abbreviations[kind]!.map((short) => full.slice(0, -kind.length) + short);
    return full === name ? shorter : [full, ...shorter];
  });
}
