/** Short names of divisions, and the place that stands under a case's label: 福州, 泉州台商区, 省级. */

import type { DisplayRules } from "../vocabulary/display.ts";

type PlaceRules = DisplayRules["place"];

/** 歙县 and 青浦 keep what makes them names. */
const SHORTEST_NAME = 2;

/** 福建省 → 福建, 恩施土家族苗族自治州 → 恩施, 泉州经济技术开发区 → 泉州经开区; 歙县 stays. */
export function shortDivisionName(name: string, rules: PlaceRules): string {
  const zone = rules.zones.find(([long]) => name.endsWith(long));
  if (zone) return name.slice(0, -zone[0].length) + zone[1];
  const autonomous = rules.autonomous.find((suffix) => name.endsWith(suffix));
  if (autonomous) return withoutNationalities(name.slice(0, -autonomous.length), rules.nationalities);
  const suffix = rules.suffixes.find(
    (end) => name.endsWith(end) && name.length - end.length >= SHORTEST_NAME,
  );
  return suffix ? name.slice(0, -suffix.length) : name;
}

/** 黔东南苗族侗族 → 黔东南. */
function withoutNationalities(name: string, nationalities: readonly string[]): string {
  const last = nationalities.find(
    (nationality) => name.endsWith(nationality) && name.length - nationality.length >= SHORTEST_NAME,
  );
  return last ? withoutNationalities(name.slice(0, -last.length), nationalities) : name;
}

/**
 * The place of a case by its primary regions; empty without any.
 *
 * A province is 省级, a prefecture its short name, what lies below it is named with its prefecture (福州晋安) unless it
 * has that in its own name (泉州台商投资区). Several places: the first and 等.
 */
export function placeOf(primary: readonly string[], rules: PlaceRules): string {
  const [first, ...rest] = primary;
  if (first === undefined) return "";
  const names = first.split("/").map((name) => shortDivisionName(name, rules));
  return onePlace(names, rules) + (rest.length > 0 ? rules.others : "");
}

function onePlace(names: readonly string[], rules: PlaceRules): string {
  const [, upper, lower] = names;
  if (upper === undefined) return rules.provincial;
  if (lower === undefined) return upper;
  return lower.startsWith(upper) ? lower : upper + lower;
}
