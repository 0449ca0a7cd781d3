import type { AtlasCluster } from "../../../src/model/atlas.ts";
import type { AtlasIndex } from "../state/atlas-index.ts";
import { type Language, nameOf } from "../strings/text.ts";

/** The most distinctive mechanism of a group: a column is too narrow for two. */
export function groupName(cluster: AtlasCluster, index: AtlasIndex, language: Language): string {
  const mechanism = index.mechanisms.get(cluster.mechanisms[0] ?? "");
  return mechanism ? nameOf(mechanism, language) : cluster.label;
}
