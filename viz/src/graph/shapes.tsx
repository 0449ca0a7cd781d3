/** The sign of each kind, all of about the same ink, around the origin. */

import type { LinkRelation } from "../../../src/model/atlas.ts";

/** Outlines in pixels: a kind is told by its shape, its colour only repeats it. */
const OUTLINES: Readonly<Record<Exclude<LinkRelation, "targetGroup">, string>> = {
  mechanism: "M0-5.6 5.6 0 0 5.6-5.6 0Z",
  outcome: "M-1.7-5h3.4v3.3H5v3.4H1.7V5h-3.4V1.7H-5v-3.4h3.3Z",
  platform: "M-2.9-5h5.8L5.7 0 2.9 5h-5.8L-5.7 0Z",
  department: "M0-5.2 5.6 4.6h-11.2Z",
  region: "M-4.5-4.5h9v9h-9Z",
};

/** `colour` as an attribute, so that an exported picture needs no style sheet. */
export function Shape({ kind, colour }: { kind: LinkRelation; colour: string }) {
  if (kind === "targetGroup") return <circle r="4" fill="none" stroke={colour} strokeWidth="2.4" />;
  return <path d={OUTLINES[kind]} fill={colour} />;
}
