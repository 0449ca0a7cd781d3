/** A line under the pointer that says why two cases are joined. */

import { useAtlas } from "../state/atlas-context.tsx";
import { type AtlasIndex, entityOf, sharedFeatures } from "../state/atlas-index.ts";
import { useSettings } from "../state/settings.tsx";
import { type Language, nameOf, type Text } from "../strings/text.ts";
import type { Point } from "./projection.ts";
import type { Scene } from "./scene.ts";

/** Shared features that are named; the rest is a number. */
const NAMED = 3;

/** Its greatest width with a margin, and its way below the disc, past the label; in pixels. */
const ROOM = 580;
const BELOW = 34;

interface HoverLineProps {
  readonly at: Point;
  readonly id: string;
  readonly selected: string | null;
  readonly scene: Scene;
  /** Where the free part of the view ends, in pixels. */
  readonly right: number;
}

export function HoverLine({ at, id, selected, scene, right }: HoverLineProps) {
  const { index } = useAtlas();
  const { text, language } = useSettings();
  const partner = selected !== null && selected !== id ? selected : strongestPartner(scene, id);
  const words = partner === null ? text("graph.alone") : sharedText(index, id, partner, text, language);
  return (
    <div
      className="hover-line"
      style={{ left: Math.max(8, Math.min(at.x, right - ROOM)), top: at.y + BELOW }}
    >
      {words}
    </div>
  );
}

/** “与‘X’共享 多书同达 5.29、信用修复 4.13，另 6 项”. */
function sharedText(index: AtlasIndex, id: string, partner: string, text: Text, language: Language): string {
  const [a, b] = [index.cases.get(id), index.cases.get(partner)];
  const shared = a && b ? sharedFeatures(index, a, b) : [];
  const named = shared.slice(0, NAMED).map((feature) => {
    const entity = entityOf(index, feature);
    return `${entity ? nameOf(entity, language) : feature.id} ${feature.weight.toFixed(2)}`;
  });
  const features = named.join(text("common.separator"));
  const rest = shared.length - named.length;
  if (named.length === 0) return text("graph.alone");
  return text("graph.shared", {
    name: b?.shortTitle ?? partner,
    features: rest > 0 ? text("graph.sharedMore", { features, n: rest }) : features,
  });
}

function strongestPartner(scene: Scene, id: string): string | null {
  const link = scene.links.find(({ from, to }) => from.id === id || to.id === id);
  if (!link) return null;
  return link.from.id === id ? link.to.id : link.from.id;
}
