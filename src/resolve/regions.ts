/**
 * From names to divisions: which 鼓楼区 is meant, whether 资源 is a place at all, and where the reform was done.
 *
 * A name is settled by the path it stands in (徐州市鼓楼区), by the nearest division named before it, by the document's
 * own region, or by what is named after it. What none of these settles is flagged with its candidates.
 */

import type { CaseDoc } from "../model/case.ts";
import type { DepartmentMention, Proof, RegionMention, RejectedMention } from "../model/mention.ts";
import { byCodePoint } from "../model/order.ts";
import type { Gazetteer } from "../vocabulary/regions.ts";
import { primaryRegions, SIDE_BY_SIDE } from "./primary-regions.ts";
import { isAtOrBelow, pathsUpwards } from "./region-hierarchy.ts";
import { type Settled, settle, settleTown, settleZone } from "./region-paths.ts";
import { homeOf, type Reading, readingsOf, surelyNamed, ZONE_PATTERN } from "./region-readings.ts";
import { isBelievable } from "./region-support.ts";

export interface ResolvedRegions {
  /** Where the reform was done: sorted paths; empty when the case and its document are silent. */
  readonly primary: readonly string[];
  /** Every other division named, without those above a primary one; sorted. */
  readonly mentioned: readonly string[];
  /** By path, at least one for each of the above, in text order. */
  readonly proofs: ReadonlyMap<string, readonly Proof[]>;
  readonly ambiguous: readonly {
    readonly text: string;
    readonly candidates: readonly string[];
    readonly proof: Proof;
  }[];
  readonly rejected: readonly RejectedMention[];
}

/** `departments` tell whose practice it is where the title names no division. */
export function resolveRegions(
  doc: CaseDoc,
  mentions: readonly RegionMention[],
  gazetteer: Gazetteer,
  departments: readonly DepartmentMention[] = [],
): ResolvedRegions {
  const readings = readingsOf(doc, mentions, gazetteer);
  const inside = readings.filter(({ mention }) => !mention.outside);
  const { paths: home, ofDocument } = homeOf(doc, readings, gazetteer);
  const named = new Set([...surelyNamed(readings, gazetteer), ...home].flatMap(pathsUpwards));

  const settled: Settled[] = [];
  const ambiguous: { text: string; candidates: readonly string[]; proof: Proof }[] = [];
  const rejected: RejectedMention[] = [];
  for (const [index, reading] of inside.entries()) {
    const outcome = decide(reading, inside.slice(index + 1));
    if (outcome === null) continue;
    if ("path" in outcome) settled.push({ path: outcome.path, reading });
    else if ("candidates" in outcome)
      ambiguous.push({
        text: reading.mention.text,
        candidates: outcome.candidates,
        proof: reading.mention.proof,
      });
    else
      for (const id of idsOf(reading))
        rejected.push({ kind: "region", id, proof: reading.mention.proof, reason: outcome.reason });
  }

  const standing = withoutCovered(settled);
  const proofs = new Map<string, Proof[]>();
  for (const { path, reading } of standing) {
    const list = proofs.get(path);
    if (list) list.push(reading.mention.proof);
    else proofs.set(path, [reading.mention.proof]);
  }
  const primary = primaryRegions(doc, standing, ofDocument, departments, gazetteer);
  for (const { path, proof } of primary) if (!proofs.has(path)) proofs.set(path, [proof]);
  const primaryPaths = [...new Set(primary.map(({ path }) => path))].sort(byCodePoint);
  const mentioned = [...proofs.keys()]
    .filter((path) => !primaryPaths.some((own) => isAtOrBelow(own, path)))
    .sort(byCodePoint);
  return { primary: primaryPaths, mentioned, proofs, ambiguous, rejected };

  /** 嘉善 in 吴江、嘉善: what stands in a list with a place is one, unless it is also a word. */
  function isBesidePlace({ mention }: Reading): boolean {
    const last = settled.at(-1)?.reading.mention.proof;
    return (
      !mention.weak && last !== undefined && SIDE_BY_SIDE.test(doc.text.slice(last.end, mention.proof.start))
    );
  }

  function decide(
    reading: Reading,
    behind: readonly Reading[],
  ): { path: string } | { candidates: readonly string[] } | { reason: string } | null {
    const { mention } = reading;
    if (mention.form === "township") {
      const path = settleTown(reading, settled, home, gazetteer);
      return path === null ? { reason: "乡镇街道的上级区县没有出现" } : { path };
    }
    const believable = reading.paths.filter(
      (path) => isBelievable(reading, path, named, home, gazetteer) || isBesidePlace(reading),
    );
    if (believable.length === 0 && mention.proof.rule === ZONE_PATTERN) {
      const path = settleZone(reading, settled, behind, home, gazetteer, isBesidePlace(reading));
      return path === null ? { reason: "功能区所在的地区没有出现" } : { path };
    }
    if (believable.length === 0)
      return isWord(reading) ? null : { reason: "上级地区没有出现，不能确定是地名" };
    const path = settle({ ...reading, paths: believable }, settled, behind, home, gazetteer);
    return path === null ? { candidates: believable } : { path };
  }
}

/** 资源 and 合作 in running text are words; only between marks that go with places is one a candidate worth a trace. */
function isWord({ mention: { weak, bounded } }: Reading): boolean {
  return weak && !(bounded.before && bounded.behind);
}

function idsOf({ mention }: Reading): readonly string[] {
  return mention.candidates.length > 0 && mention.form !== "township" ? mention.candidates : [mention.text];
}

/** 重庆街道 is a street of 长春 and says nothing of 重庆. */
function withoutCovered(settled: readonly Settled[]): Settled[] {
  const towns = settled.filter(({ reading }) => reading.mention.form === "township");
  return settled.filter(
    ({ reading }) =>
      reading.mention.form === "township" ||
      !towns.some(
        ({ reading: town }) =>
          town.mention.proof.start <= reading.mention.proof.start &&
          reading.mention.proof.end <= town.mention.proof.end,
      ),
  );
}
