/** The same case told several times: which telling is the fullest, and which point to it. */

import { byCodePoint } from "../model/order.ts";
import type { CaseRecord } from "../model/record.ts";

/** From each shorter telling to the fullest one of the same case; the fuller has more characters, then the smaller id. */
export function fullerTellings(records: readonly CaseRecord[]): ReadonlyMap<string, string> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const seen = new Set<string>();
  const fuller = new Map<string, string>();
  for (const record of [...records].sort((a, b) => byCodePoint(a.id, b.id))) {
    if (seen.has(record.id)) continue;
    const [fullest, ...shorter] = tellings(record, byId).sort(byFullness);
    seen.add(fullest!.id);
    for (const { id } of shorter) {
      seen.add(id);
      fuller.set(id, fullest!.id);
    }
  }
  return fuller;
}

/** All records that describe the case, over however many steps; ids that are not in the input are passed over. */
function tellings(first: CaseRecord, byId: ReadonlyMap<string, CaseRecord>): CaseRecord[] {
  const found = new Map([[first.id, first]]);
  for (const record of found.values()) {
    for (const id of record.duplicates) {
      const other = byId.get(id);
      if (other) found.set(id, other);
    }
  }
  return [...found.values()];
}

function byFullness(a: CaseRecord, b: CaseRecord): number {
  return characters(b) - characters(a) || byCodePoint(a.id, b.id);
}

function characters({ span: [start, end] }: CaseRecord): number {
  return end - start;
}
