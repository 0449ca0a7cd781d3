/** All facets below one another; the arrow keys go from row to row. */

import type { KeyboardEvent } from "react";
import { FACETS, type FacetKind } from "../filter/filter.ts";
import { FacetSection } from "./facet-section.tsx";
import "./facets.css";

/** The two that planners ask for first. */
const OPEN_AT_FIRST: ReadonlySet<FacetKind> = new Set(["region", "mechanism"]);

export function FacetList() {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the boxes inside
    <div className="facet-list" onKeyDown={moveAmongRows}>
      {FACETS.map((kind) => (
        <FacetSection key={kind} kind={kind} startsOpen={OPEN_AT_FIRST.has(kind)} />
      ))}
    </div>
  );
}

function moveAmongRows(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, h2 button")];
  const next = stops[stops.indexOf(event.target as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
