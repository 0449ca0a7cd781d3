/**
 * The label of a case on the canvas: what was done, without where, by whom and to what end.
 *
 * 甲市创新“两减三快”企业开办机制助力市场主体高质量发展 → “两减三快”企业开办机制
 */

import type { DisplayRules } from "../vocabulary/display.ts";
import { shortDivisionName } from "./place-name.ts";

/** Two labels side by side still fit into a territory of the drawn map. */
export const LONGEST_LABEL = 14;

/** Fewer characters, marks not counted, do not tell one reform from another: 数智赋能 does not, “政策找企” does. */
const TELLING_LENGTH = 5;

/** A quoted name is a reform's own brand and tells it apart even when it is short: “e联办”. */
const BRAND = /“[^”]{2,}”/u;

/** Titles fall into parts at spaces, commas, colons and dashes. */
const PART_MARK = /[\s，,：:；;。！!？?｜|—–]+/u;

/** 人力资源和社会保障局: longer runs before 局 are no organ's name. */
const LONGEST_ORGAN = 10;

const MARKS = /[\p{P}\p{S}\s]/gu;

/** What is known of a case beside its title. */
export interface TitleContext {
  /** Paths of the divisions of the case, primary ones first. */
  readonly regions: readonly string[];
  /** Names of organs that may head the title. */
  readonly organs: readonly string[];
}

/** At most {@link LONGEST_LABEL} characters, never empty; a title that offers no better cut ends in `…`. */
export function shortTitle(title: string, context: TitleContext, rules: DisplayRules): string {
  const where = divisionPattern(context.regions, rules.place);
  const actor = actorPattern(where, context.organs, rules.title);
  const parts = title
    .split(PART_MARK)
    .map((part, index) => part.replace(index === 0 ? actor : where, ""))
    .map((part) => withoutOpening(part, rules.title.openings))
    .filter((part) => part !== "");
  const candidates = parts.flatMap((part) => withoutPurpose(part, rules.title));
  const best = candidates.find((part) => isTelling(part, rules.title.hollow)) ?? longest(candidates) ?? title;
  return fitted(best);
}

/** Divisions in full or short form at the head of a part: 漳州市云霄县…, 嘉兴…. */
function divisionPattern(regions: readonly string[], place: DisplayRules["place"]): RegExp {
  const names = regions.flatMap((path) => {
    const levels = path.split("/");
    return levels.flatMap((name, level) => [
      name,
      shortDivisionName(name, place),
      withoutHost(name, levels[level - 1], place),
    ]);
  });
  return new RegExp(`^(?:${alternatives(names)})*`, "u");
}

/** Where and by whom, as a title opens: divisions, up to two organs (省委金融办), a second name in brackets, a year. */
function actorPattern(where: RegExp, names: readonly string[], title: DisplayRules["title"]): RegExp {
  const ends = `(?:${alternatives(title.organs)})(?<!${alternatives(title.notOrgans)})`;
  const organ = `[省市区县州]?(?:${alternatives(names)}|\\p{Script=Han}{0,${LONGEST_ORGAN}}?${ends})`;
  return new RegExp(`${where.source}(?:${organ}(?:[（(][^）)]*[）)])?){0,2}(?:\\d{4}年)?`, "u");
}

/** 泉州台商投资区 is also written 泉州市台商投资区: the zone without its host. */
function withoutHost(name: string, host: string | undefined, place: DisplayRules["place"]): string {
  const short = host && shortDivisionName(host, place);
  return short && name.startsWith(short) ? name.slice(short.length) : name;
}

function withoutOpening(part: string, openings: readonly string[]): string {
  const opening = openings.find((word) => part.startsWith(word));
  return opening === undefined ? part : withoutOpening(part.slice(opening.length), openings);
}

/** The part up to its purpose, and the purpose itself for the case that the first says nothing. */
function withoutPurpose(part: string, { purposes, turns, openings }: DisplayRules["title"]): string[] {
  const cut = firstOf(part, part.length > LONGEST_LABEL ? [...purposes, ...turns] : purposes);
  if (!cut) return [part];
  const purpose = withoutOpening(part.slice(cut.end), openings);
  return [part.slice(0, cut.start), purpose].filter((piece) => piece !== "");
}

/** The first of the words outside quotation marks, not at the very start. */
function firstOf(part: string, words: readonly string[]): { start: number; end: number } | undefined {
  for (let start = 1; start < part.length; start++) {
    const word = words.find((candidate) => part.startsWith(candidate, start));
    if (word && !isInsideQuotes(part, start)) return { start, end: start + word.length };
  }
  return undefined;
}

function isInsideQuotes(part: string, position: number): boolean {
  return part.lastIndexOf("“", position) > part.lastIndexOf("”", position - 1);
}

function isTelling(part: string, hollow: readonly string[]): boolean {
  const left = hollow.reduce((rest, word) => rest.replace(word, ""), part);
  return BRAND.test(left) || left.replace(MARKS, "").length >= TELLING_LENGTH;
}

function longest(parts: readonly string[]): string | undefined {
  return parts.toSorted((a, b) => b.length - a.length)[0];
}

/**
 * Cuts after a closing quotation mark, before a comma or before 的 within reach; else takes the brand, if it is long
 * enough to speak for itself; else the plain beginning, in which a quotation that is cut is closed.
 */
function fitted(part: string): string {
  if (part.length <= LONGEST_LABEL) return part;
  for (let end = LONGEST_LABEL; end > TELLING_LENGTH; end--) {
    if (part[end - 1] === "”" || part[end] === "、" || part[end] === "的") return part.slice(0, end);
  }
  const brand = BRAND.exec(part)?.[0];
  if (brand && brand.length > TELLING_LENGTH && brand.length <= LONGEST_LABEL) return brand;
  const isCutQuote = isInsideQuotes(part, LONGEST_LABEL - 2);
  return isCutQuote ? `${part.slice(0, LONGEST_LABEL - 2)}…”` : `${part.slice(0, LONGEST_LABEL - 1)}…`;
}

function alternatives(words: readonly string[]): string {
  const escaped = [...new Set(words)]
    .filter((word) => word !== "")
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&"));
  // An empty list must match nothing, not everything.
  return escaped.length > 0 ? escaped.join("|") : "(?!)";
}
