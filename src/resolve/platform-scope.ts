/** The place that a platform's name leaves out, from where the case happens. */

import type { PlatformRules } from "../vocabulary/platforms.ts";

/** Names of two characters are ordinary words, with or without a place before them. */
const SHORTEST_NAME = 3;

/** 全国 and 省市 name no single division. */
const BELOW = /^(?:全|本)?[市区县州]/;
const PROVINCE = /^(?:全省|省级?)$/;
const LEVEL_SUFFIX = /(?:特别行政区|(?:\p{Script=Han}{1,4}族)?自治[区州县]|省|市|区|县|州|盟|旗)$/u;

export interface PlatformScope {
  /**
   * The name with the place that its first word means: 省网上办事大厅 in 福建省/福州市 → 福建省网上办事大厅.
   * 区级审管联动平台 gets its district in brackets, since every district may have one.
   */
  fullName(name: string, regions: readonly string[]): string;
  /** The name behind each place that the case lies in: 易企办 → 福建省易企办, 福建易企办, 福州市易企办, 福州易企办. */
  placedNames(name: string, regions: readonly string[]): string[];
}

export function createScope({ levelOf }: PlatformRules): PlatformScope {
  function fullName(name: string, regions: readonly string[]): string {
    const path = regions[0];
    const level = levelOf(name);
    if (path === undefined) return name;
    const divisions = path.split("/");
    if (PROVINCE.test(level)) return divisions[0] + name.slice(level.length);
    return BELOW.test(level) ? `${name}（${divisions.at(-1)}）` : name;
  }

  function placedNames(name: string, regions: readonly string[]): string[] {
    if (name.length < SHORTEST_NAME) return [];
    const places = regions.flatMap((path) => path.split("/"));
    return places.flatMap((place) => [place + name, place.replace(LEVEL_SUFFIX, "") + name]);
  }

  return { fullName, placedNames };
}
