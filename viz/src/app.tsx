/** The shell: top bar, the view that the hash names, and what is shown before there is data. */

import { lazy, type ReactNode, Suspense, useState } from "react";
import { type ApiError, AWAY, fetchAtlas } from "./api.ts";
import { Boundary } from "./components/boundary.tsx";
import { Notice } from "./components/notice.tsx";
import { PhoneTabs, TopBar } from "./components/top-bar.tsx";
import "./components/shell.css";
import { FacetFrame } from "./facets/facet-frame.tsx";
import { FilterAnnouncement } from "./facets/filter-announcement.tsx";
import { FilterOpener } from "./facets/filter-opener.tsx";
import { FilterProvider } from "./filter/filter-context.tsx";
import { GraphView } from "./graph/graph-view.tsx";
import { AtlasProvider } from "./state/atlas-context.tsx";
import { type AtlasIndex, indexAtlas } from "./state/atlas-index.ts";
import { useSettings } from "./state/settings.tsx";
import type { Place, View } from "./state/url.ts";
import { useFetched } from "./state/use-fetched.ts";
import { carryFilter, usePlace } from "./state/use-place.ts";

const CaseView = lazy(async () => ({ default: (await import("./case/case-view.tsx")).CaseView }));
const MatrixView = lazy(async () => ({ default: (await import("./matrix/matrix-view.tsx")).MatrixView }));
const ListView = lazy(async () => ({ default: (await import("./list/list-view.tsx")).ListView }));
const QueryView = lazy(async () => ({ default: (await import("./query/query-view.tsx")).QueryView }));

/** The page of a case is whole, and a question has conditions of its own. */
const FILTERED: ReadonlySet<View> = new Set(["graph", "matrix", "list"]);

export function App() {
  const { text } = useSettings();
  const { fetched, retry } = useFetched("atlas", async (signal) => indexAtlas(await fetchAtlas(signal)));
  if (fetched.state === "loading") {
    return (
      <Before>
        {<Notice kind="loading" title={text("state.loading")} note={text("state.loadingText")} />}
      </Before>
    );
  }
  if (fetched.state === "failed") {
    return (
      <Before>
        <Failure error={fetched.error} retry={retry} />
      </Before>
    );
  }
  if (fetched.value.counted.length === 0) {
    return (
      <Before>{<Notice kind="empty" title={text("state.empty")} note={text("state.emptyText")} />}</Before>
    );
  }
  return <Views index={fetched.value} />;
}

function Views({ index }: { index: AtlasIndex }) {
  const { text } = useSettings();
  const place = usePlace();
  const [hasFacets, setFacets] = useState(false);
  const loading = <Notice kind="loading" title={text("state.loadingCase")} />;
  const isFiltered = FILTERED.has(place.view);
  const view = (
    <main id="view" className="view" tabIndex={-1}>
      <Boundary key={place.view} fallback={<Notice kind="broken" title={text("state.broken")} />}>
        <Suspense fallback={loading}>{viewOf(place)}</Suspense>
      </Boundary>
    </main>
  );
  return (
    <AtlasProvider index={index}>
      <FilterProvider>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is clicked */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
        <div className="shell" onClick={carryFilter}>
          <button type="button" className="skip" onClick={() => document.getElementById("view")?.focus()}>
            {text("app.skip")}
          </button>
          <TopBar
            place={place}
            hasData
            filters={isFiltered && <FilterOpener isOpen={hasFacets} onOpen={setFacets} />}
          />
          {isFiltered ? (
            <FacetFrame prefersRail={place.view === "matrix"} isOpen={hasFacets} onOpen={setFacets}>
              {view}
            </FacetFrame>
          ) : (
            view
          )}
          <PhoneTabs place={place} />
          <FilterAnnouncement />
        </div>
      </FilterProvider>
    </AtlasProvider>
  );
}

function viewOf(place: Place): ReactNode {
  switch (place.view) {
    case "graph":
      return <GraphView place={place} />;
    case "case":
      return <CaseView place={place} />;
    case "matrix":
      return <MatrixView place={place} />;
    case "list":
      return <ListView place={place} />;
    case "query":
      return <QueryView place={place} />;
  }
}

function Before({ children }: { children: ReactNode }) {
  const place = usePlace();
  return (
    <div className="shell">
      <TopBar place={place} hasData={false} filters={null} />
      <main className="view">{children}</main>
      <PhoneTabs place={place} />
    </div>
  );
}

function Failure({ error, retry }: { error: ApiError; retry: () => void }) {
  const { text } = useSettings();
  const isAway = error.code === AWAY;
  return (
    <Notice
      kind={isAway ? "away" : "broken"}
      title={isAway ? text("state.away") : error.message}
      note={isAway ? text("state.awayText") : null}
      action={{ label: text("common.retry"), run: retry }}
    />
  );
}
