import type { Atlas, AtlasCase } from "../../src/model/atlas.ts";
import { type AtlasIndex, indexAtlas } from "../../viz/src/state/atlas-index.ts";

/** A case with nothing but what a test gives it. */
export function smallCase(id: string, given: Partial<AtlasCase> = {}): AtlasCase {
  return {
    id,
    title: `标题${id}`,
    shortTitle: id,
    place: "",
    order: null,
    document: "d.txt",
    year: null,
    batch: null,
    x: 0,
    y: 0,
    cluster: null,
    regions: [],
    departments: [],
    platforms: [],
    mechanisms: [],
    targetGroups: [],
    outcomes: 0,
    metrics: [],
    duplicateOf: null,
    ...given,
  };
}

/** An overview of two categories with two mechanisms each and divisions of two provinces. */
export function smallIndex(cases: readonly AtlasCase[], given: Partial<Atlas> = {}): AtlasIndex {
  const region = (id: string, level: "province" | "prefecture" | "county" | "zone", code: string | null) => {
    const names = id.split("/");
    const name = names.at(-1) as string;
    return { id, name, english: name, level, code, parent: names.slice(0, -1).join("/") || null };
  };
  const mechanism = (id: string, name: string, broader: string | null) =>
    ({
      ...{ id, name, english: id, broader, precision: null, support: 0 },
      kind: broader === null ? "category" : "mechanism",
    }) as const;
  return indexAtlas({
    build: "test",
    documents: [],
    extent: [0, 0, 0, 0],
    cases,
    clusters: [],
    regions: [
      region("青海省", "province", "630000"),
      region("青海省/西宁市", "prefecture", "630100"),
      region("青海省/海东市", "prefecture", "630200"),
      region("青海省/西宁市/城东区", "county", "630102"),
      region("青海省/柴达木循环经济试验区", "zone", null),
      region("云南省", "province", "530000"),
      region("云南省/大理白族自治州", "prefecture", "532900"),
    ],
    mechanisms: [
      mechanism("approval", "审批改革", null),
      mechanism("fewer-steps", "流程再造", "approval"),
      mechanism("pledge", "告知承诺", "approval"),
      mechanism("credit", "信用建设", null),
      mechanism("credit-repair", "信用修复", "credit"),
    ],
    departments: [],
    platforms: [],
    targetGroups: [],
    similar: [],
    ...given,
  });
}
