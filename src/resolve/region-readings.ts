/** Mentions with what they may still mean once the paths they stand in are read: 福建省 + 福州市 + 鼓楼区. */

import { type CaseDoc, sectionAt } from "../model/case.ts";
import type { RegionMention } from "../model/mention.ts";
import type { Gazetteer } from "../vocabulary/regions.ts";
import { broadest, isAtOrBelow } from "./region-hierarchy.ts";

export interface Reading {
  readonly mention: RegionMention;
  /** What it may mean; narrowed by its neighbours. */
  paths: readonly string[];
  /** True when the name before or behind it is part of its path. */
  inPath: boolean;
  readonly inTitle: boolean;
}

/** The rule by which `extract/` finds zones that no list has. */
export const ZONE_PATTERN = "zone-pattern";

/** Two or more characters between a name and its kind leave no other reading. */
const SHORTEST_SURE_NAME = 3;

/** The longest name at the head of an issuer: 黔东南苗族侗族自治州. */
const LONGEST_NAME = 12;

/** Readings in text order, those of the document's front first. */
export function readingsOf(
  doc: CaseDoc,
  mentions: readonly RegionMention[],
  gazetteer: Gazetteer,
): Reading[] {
  const readings = mentions.map(
    (mention): Reading => ({
      mention,
      paths: mention.candidates,
      inPath: false,
      inTitle: !mention.outside && sectionAt(doc, mention.proof.start).kind === "title",
    }),
  );
  for (const [index, reading] of readings.entries()) {
    const upper = nameBefore(readings, index);
    if (!upper) continue;
    const text = reading.mention.outside ? doc.document.text : doc.text;
    const between = text.slice(upper.mention.proof.end, reading.mention.proof.start);
    if (gazetteer.rules.pathGap.test(between)) join(upper, reading, readings);
  }
  return readings;
}

/** The last name that ends where this one begins, or before. */
function nameBefore(readings: readonly Reading[], index: number): Reading | undefined {
  const { outside, proof } = readings[index]!.mention;
  for (let at = index - 1; at >= 0; at--) {
    const { mention } = readings[at]!;
    if (mention.outside === outside && mention.proof.end <= proof.start) return readings[at];
  }
  return undefined;
}

/** Keeps what lies below what stands before it, and there what has it below; a zone without a host takes that one. */
function join(upper: Reading, lower: Reading, readings: readonly Reading[]): void {
  if (upper.paths.length === 0 || upper.mention.form === "zone") return;
  const below = lower.paths.filter((path) => upper.paths.some((above) => path.startsWith(`${above}/`)));
  if (below.length > 0) lower.paths = below;
  else if (lower.mention.form === "zone" && lower.mention.proof.rule === ZONE_PATTERN) {
    lower.paths = upper.paths.map((path) => `${path}/${lower.mention.text}`);
  } else return;
  lower.inPath = true;
  narrow(upper, lower.paths, readings);
}

/** 江苏省徐州市鼓楼区: what the last name settles settles those before it. */
function narrow(upper: Reading, below: readonly string[], readings: readonly Reading[]): void {
  upper.paths = upper.paths.filter((above) => below.some((path) => path.startsWith(`${above}/`)));
  upper.inPath = true;
  const before = readings[readings.indexOf(upper) - 1];
  if (before && upper.paths.every((path) => before.paths.some((above) => path.startsWith(`${above}/`))))
    before.paths = before.paths.filter((above) => upper.paths.some((path) => path.startsWith(`${above}/`)));
}

/**
 * Paths that need nothing else to be believed: paths, provinces and prefectures, and counties by a full name that
 * stands where names stand or is named again (科学城基 + 金湾区 has neither).
 */
export function surelyNamed(readings: readonly Reading[], gazetteer: Gazetteer): string[] {
  const counts = new Map<string, number>();
  for (const { paths } of readings) for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + 1);
  return readings.flatMap(({ mention, paths, inPath }) => {
    const path = paths.length > 1 && mention.form === "short" ? broadest(paths, gazetteer) : paths[0];
    const isOpen = paths.length > 1 && mention.form !== "short";
    if (path === undefined || path === null || isOpen || mention.form === "township") return [];
    if (inPath) return [path];
    if (mention.weak || (mention.text.length < SHORTEST_SURE_NAME && mention.form === "full")) return [];
    const level = gazetteer.division(path)?.level;
    if (level === "province" || level === "prefecture") return [path];
    if (mention.form === "zone") return mention.proof.rule === ZONE_PATTERN ? [] : [path];
    const isKept = mention.bounded.before || (counts.get(path)! > 1 && !isOrdinary(path, gazetteer));
    return mention.form === "full" && isKept ? [path] : [];
  });
}

/** The case's own surroundings, that settle what its words leave open. */
export interface Home {
  /** What the title names, then what the document is of. */
  readonly paths: readonly string[];
  /** What the document's front names, when it names one place only, then its issuer's. */
  readonly ofDocument: readonly string[];
}

export function homeOf(doc: CaseDoc, readings: readonly Reading[], gazetteer: Gazetteer): Home {
  const title = surelyNamed(
    readings.filter(({ inTitle }) => inTitle),
    gazetteer,
  );
  const front = surelyNamed(
    readings.filter(({ mention }) => mention.outside),
    gazetteer,
  );
  const issuer = doc.facts.issuer === null ? undefined : divisionAtStart(doc.facts.issuer, gazetteer);
  const ofDocument = [...(isOnePlace(front) ? front : []), ...(issuer === undefined ? [] : [issuer])];
  return { paths: [...new Set([...title, ...ofDocument])], ofDocument: [...new Set(ofDocument)] };
}

/** 福建省, 福建省/福州市: one lies in the other. A table of contents names many places. */
function isOnePlace(paths: readonly string[]): boolean {
  const [first] = paths;
  return first !== undefined && paths.every((path) => isAtOrBelow(path, first) || isAtOrBelow(first, path));
}

function divisionAtStart(text: string, gazetteer: Gazetteer): string | undefined {
  for (let length = Math.min(LONGEST_NAME, text.length); length >= 2; length--) {
    const name = gazetteer.names.get(text.slice(0, length));
    if (name && name.paths.length === 1) return name.paths[0];
  }
  return undefined;
}

/** 资源县 may be 资源 + 县 in running text; 徐汇区 cannot be anything else. */
export function isOrdinary(path: string, gazetteer: Gazetteer): boolean {
  const short = gazetteer.division(path)?.shortName;
  return short !== undefined && (gazetteer.names.get(short)?.weak ?? false);
}
