/** Mechanisms × regions: which regions do the same, and where these documents are silent. */

import { useEffect, useMemo, useRef, useState } from "react";
import { FilterChips } from "../facets/filter-chips.tsx";
import { NothingFound } from "../facets/nothing-found.tsx";
import { SourceLine } from "../facets/source-line.tsx";
import { useFilter } from "../filter/filter-context.tsx";
import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";
import type { Place } from "../state/url.ts";
import { adjust } from "../state/use-place.ts";
import { CellPanel } from "./cell-panel.tsx";
import "./matrix.css";
import { MatrixTable } from "./matrix-table.tsx";
import { type Matrix, rollUp, rowOf } from "./roll-up.ts";
import { stepBounds } from "./steps.ts";

type MatrixPlace = Extract<Place, { view: "matrix" }>;

/** Rows that a screen of 1366 × 768 shows: categories are opened while all still fits. */
const ROWS_ON_SCREEN = 23;

export function MatrixView({ place }: { place: MatrixPlace }) {
  const { index } = useAtlas();
  const { shown, matching } = useFilter();
  const { text } = useSettings();
  const matrix = useMemo(() => rollUp(shown), [shown]);
  const bounds = useMemo(() => stepBounds(matrix), [matrix]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => openAtFirst(matrix, place.mechanism));
  const frame = useRef<HTMLDivElement>(null);
  const chosenCategory = place.mechanism && (index.mechanisms.get(place.mechanism)?.broader ?? null);
  useEffect(() => {
    if (chosenCategory) setOpen((now) => (now.has(chosenCategory) ? now : new Set([...now, chosenCategory])));
  }, [chosenCategory]);
  useEffect(() => {
    if (place.mechanism === null) return;
    frame.current
      ?.querySelector(`[data-row="${CSS.escape(place.mechanism)}"]`)
      ?.scrollIntoView({ block: "nearest" });
  }, [place.mechanism]);

  const row = place.mechanism === null ? null : rowOf(matrix, place.mechanism);
  const allOpen = open.size === matrix.categories.length;
  return (
    <div className="matrix-view" data-panel={row ? true : undefined}>
      <div className="matrix-main">
        <header className="matrix-head">
          <div>
            <div className="chip-title">
              <h1 className="view-heading">{text("matrix.heading")}</h1>
              <FilterChips />
            </div>
            <p>{text("matrix.note")}</p>
          </div>
          <button
            type="button"
            className="button"
            onClick={() =>
              setOpen(allOpen ? new Set() : new Set(matrix.categories.map(({ mechanism }) => mechanism.id)))
            }
          >
            {text(allOpen ? "matrix.closeAll" : "matrix.openAll")}
          </button>
        </header>
        <div className="matrix-frame" ref={frame}>
          {matching?.size === 0 ? (
            <NothingFound />
          ) : (
            <MatrixTable
              matrix={matrix}
              bounds={bounds}
              open={open}
              place={place}
              onFold={(id) => setOpen((now) => toggled(now, id))}
              onPick={(mechanism, region) => adjust({ view: "matrix", mechanism, region })}
            />
          )}
        </div>
        <footer className="foot matrix-foot">
          <Steps bounds={bounds} />
          <SourceLine />
        </footer>
      </div>
      {row && (
        <CellPanel
          key={`${place.mechanism} ${place.region}`}
          matrix={matrix}
          row={row}
          region={place.region}
        />
      )}
    </div>
  );
}

function Steps({ bounds }: { bounds: readonly number[] }) {
  const { text } = useSettings();
  return (
    <span className="legend-item">
      {text("matrix.legendOne")}
      <span className="steps">
        {bounds.map((bound, index) => (
          <span key={bound} data-step={index + 1} title={String(bound)} />
        ))}
      </span>
      {text("matrix.legendMore", { n: bounds.at(-1) ?? 1 })}
    </span>
  );
}

/** The category of the mechanism that the link names; without one, the largest that fit. */
function openAtFirst(matrix: Matrix, mechanism: string | null): ReadonlySet<string> {
  const own = matrix.categories.find(({ rows }) => rows.some((row) => row.mechanism.id === mechanism));
  if (own) return new Set([own.mechanism.id]);
  let rows = matrix.categories.length;
  const fitting = matrix.categories.filter((category) => {
    const fits = rows + category.rows.length <= ROWS_ON_SCREEN;
    if (fits) rows += category.rows.length;
    return fits;
  });
  return new Set(fitting.map((category) => category.mechanism.id));
}

function toggled(open: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(open);
  if (!next.delete(id)) next.add(id);
  return next;
}
