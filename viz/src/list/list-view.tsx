/** The cases as a table, always those of the filter. */

import { useMemo } from "react";
import { download } from "../components/download.ts";
import { FilterChips } from "../facets/filter-chips.tsx";
import { NothingFound } from "../facets/nothing-found.tsx";
import { SourceLine } from "../facets/source-line.tsx";
import { useFilter } from "../filter/filter-context.tsx";
import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";
import type { Place } from "../state/url.ts";
import { adjust } from "../state/use-place.ts";
import { CaseTable } from "./case-table.tsx";
import { listCsv } from "./list-csv.ts";
import { sortCases, sortingAfter } from "./sorting.ts";
import "./list.css";

/** More rows are a scroll that nobody makes; the file has them all. */
const ROWS_SHOWN = 1_000;

export function ListView({ place }: { place: Extract<Place, { view: "list" }> }) {
  const { index } = useAtlas();
  const { shown, matching } = useFilter();
  const { text, language } = useSettings();
  const { sorting } = place;
  const cases = useMemo(() => sortCases(shown.counted, sorting, index), [shown, sorting, index]);
  const all = index.counted.length;
  return (
    <div className="list-view">
      <header className="list-head">
        <h1 className="view-heading">
          {matching ? text("filter.heading", { n: matching.size, all }) : text("common.cases", { n: all })}
        </h1>
        <FilterChips />
        <button
          type="button"
          className="button"
          disabled={cases.length === 0}
          onClick={() =>
            download(`${text("list.file")}.csv`, listCsv(cases, index, language, text), "text/csv")
          }
        >
          {text("list.csv")}
        </button>
      </header>
      <div className="list-frame">
        {cases.length === 0 ? (
          <NothingFound />
        ) : (
          <CaseTable
            cases={cases.slice(0, ROWS_SHOWN)}
            sorting={sorting}
            onSort={(key) => adjust({ view: "list", sorting: sortingAfter(sorting, key) })}
          />
        )}
        {cases.length > ROWS_SHOWN && <p className="list-first">{text("list.first", { n: ROWS_SHOWN })}</p>}
      </div>
      <footer className="foot">
        <span>{text("list.note")}</span>
        <SourceLine />
      </footer>
    </div>
  );
}
