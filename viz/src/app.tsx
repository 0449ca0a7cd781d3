/** The shell: top bar, the view that the hash names, and what is shown before there is data. */

import { lazy, type ReactNode, Suspense } from "react";
import { type ApiError, AWAY, fetchAtlas } from "./api.ts";
import { Boundary } from "./components/boundary.tsx";
import { Notice } from "./components/notice.tsx";
import { PhoneTabs, TopBar } from "./components/top-bar.tsx";
import "./components/shell.css";
import { GraphView } from "./graph/graph-view.tsx";
import { AtlasProvider } from "./state/atlas-context.tsx";
import { type AtlasIndex, indexAtlas } from "./state/atlas-index.ts";
import { useSettings } from "./state/settings.tsx";
import type { Place } from "./state/url.ts";
import { useFetched } from "./state/use-fetched.ts";
import { usePlace } from "./state/use-place.ts";

const CaseView = lazy(async () => ({ default: (await import("./case/case-view.tsx")).CaseView }));
const MatrixView = lazy(async () => ({ default: (await import("./matrix/matrix-view.tsx")).MatrixView }));
const QueryView = lazy(async () => ({ default: (await import("./query/query-view.tsx")).QueryView }));

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
  const loading = <Notice kind="loading" title={text("state.loadingCase")} />;
  return (
    <AtlasProvider index={index}>
      <div className="shell">
        <button type="button" className="skip" onClick={() => document.getElementById("view")?.focus()}>
          {text("app.skip")}
        </button>
        <TopBar place={place} hasData />
        <main id="view" className="view" tabIndex={-1}>
          <Boundary key={place.view} fallback={<Notice kind="broken" title={text("state.broken")} />}>
            <Suspense fallback={loading}>{viewOf(place)}</Suspense>
          </Boundary>
        </main>
        <PhoneTabs place={place} />
      </div>
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
    case "query":
      return <QueryView place={place} />;
  }
}

function Before({ children }: { children: ReactNode }) {
  const place = usePlace();
  return (
    <div className="shell">
      <TopBar place={place} hasData={false} />
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
