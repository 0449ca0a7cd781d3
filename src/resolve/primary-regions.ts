/** Where a reform was done: the most specific division that the title or the lead organ names. */

import { type CaseDoc, sectionAt } from "../model/case.ts";
import type { DepartmentMention, Proof } from "../model/mention.ts";
import type { Gazetteer } from "../vocabulary/regions.ts";
import { isAtOrBelow, parentPath, pathsUpwards } from "./region-hierarchy.ts";
import type { Settled } from "./region-paths.ts";

export interface PrimaryRegion {
  readonly path: string;
  readonly proof: Proof;
}

/** A province's organs say 省 also where it is an autonomous region's or a municipality's. */
const PROVINCE = "省";

/** Between places that a title names side by side: 福州、厦门. */
export const SIDE_BY_SIDE = /^[、和与]$/;

/** The title, then the lead organ, then what the text names most, then the document's own region. */
export function primaryRegions(
  doc: CaseDoc,
  settled: readonly Settled[],
  ofDocument: readonly string[],
  departments: readonly DepartmentMention[],
  gazetteer: Gazetteer,
): PrimaryRegion[] {
  const own = ofOwnOrgan(doc, ofDocument, gazetteer);
  if (own !== undefined) return [{ path: own, proof: titleProof(doc) }];
  const titled = settled.filter(({ reading }) => reading.inTitle);
  if (titled.length > 0) return firstPlaces(doc, titled).map(toPrimary);
  const led = ofLeadOrgan(settled, departments);
  if (led) return [toPrimary(led)];
  const usual = mostNamed(settled, gazetteer);
  if (usual) return [toPrimary(usual)];
  return ofDocument.slice(0, 1).map((path) => ({ path, proof: titleProof(doc) }));
}

/** 省税务局 in a title is the document's province, 市税务局 its city. */
function ofOwnOrgan(doc: CaseDoc, ofDocument: readonly string[], gazetteer: Gazetteer): string | undefined {
  const level = gazetteer.rules.ownOrgan.exec(doc.title)?.[1];
  if (level === undefined) return undefined;
  const above = ofDocument.flatMap(pathsUpwards);
  return above.find((path) => (level === PROVINCE ? parentPath(path) === null : path.endsWith(level)));
}

function toPrimary({ path, reading }: Settled): PrimaryRegion {
  return { path, proof: reading.mention.proof };
}

/** 福州市晋安区 is one place, 雄安新区容城县 too, 福州、厦门 are two; what a title names later is not where it was done. */
function firstPlaces(doc: CaseDoc, titled: readonly Settled[]): Settled[] {
  const places: Settled[] = [titled[0]!];
  for (const next of titled.slice(1)) {
    const last = places.at(-1)!;
    const between = doc.text.slice(last.reading.mention.proof.end, next.reading.mention.proof.start);
    const isPart = next.reading.inPath && isAtOrBelow(next.path, last.path);
    const isInZone = between === "" && last.reading.mention.form === "zone";
    if (isPart || isInZone) places[places.length - 1] = next;
    else if (SIDE_BY_SIDE.test(between)) places.push(next);
    else break;
  }
  return places;
}

/** The most specific place inside the name of the organ that leads. */
function ofLeadOrgan(
  settled: readonly Settled[],
  departments: readonly DepartmentMention[],
): Settled | undefined {
  const organs = departments.filter(({ role }) => role === "lead").flatMap(({ proofs }) => proofs);
  return settled
    .filter(({ reading: { mention } }) =>
      organs.some((organ) => organ.start <= mention.proof.start && mention.proof.end <= organ.end),
    )
    .reduce<Settled | undefined>(
      (best, next) => (best === undefined || isAtOrBelow(next.path, best.path) ? next : best),
      undefined,
    );
}

/**
 * Towns and provinces are seldom where a reform was done, so what lies between is counted first; the earlier of
 * equals. Of a path only its end counts.
 */
function mostNamed(settled: readonly Settled[], gazetteer: Gazetteer): Settled | undefined {
  const counts = new Map<string, { first: Settled; count: number }>();
  for (const [index, one] of settled.entries()) {
    const next = settled[index + 1];
    if (next?.reading.inPath && isAtOrBelow(next.path, one.path)) continue;
    const known = counts.get(one.path);
    if (known) known.count++;
    else counts.set(one.path, { first: one, count: 1 });
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count);
  const middle = ranked.find(({ first: { path } }) =>
    ["prefecture", "county", "zone"].includes(gazetteer.division(path)?.level ?? ""),
  );
  return (middle ?? ranked[0])?.first;
}

/** A title that names no place proves by the organ that it names. */
function titleProof(doc: CaseDoc): Proof {
  const { start, end } = sectionAt(doc, 0);
  return { start, end: Math.max(end, start + 1), rule: "home" };
}
