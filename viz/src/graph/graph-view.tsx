/** The graph: heading, canvas, legend, and the panel of the case or entity that is chosen. */

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { fetchCase } from "../api.ts";
import { Notice } from "../components/notice.tsx";
import { FilterChips } from "../facets/filter-chips.tsx";
import { NothingFound } from "../facets/nothing-found.tsx";
import { useFilter } from "../filter/filter-context.tsx";
import { useAtlas } from "../state/atlas-context.tsx";
import { casesWith, entityOf } from "../state/atlas-index.ts";
import { useSettings } from "../state/settings.tsx";
import { formatPlace, type Lit, type Place } from "../state/url.ts";
import { useFetched } from "../state/use-fetched.ts";
import { adjust, go } from "../state/use-place.ts";
import { useWidth } from "../state/use-width.ts";
import { nameOf } from "../strings/text.ts";
import { readPalette, withoutGroups } from "../theme/tokens.ts";
import { CasePanel } from "./case-panel.tsx";
import { colouringOf } from "./colouring.ts";
import { EntityPanel } from "./entity-panel.tsx";
import { FirstVisit } from "./first-visit.tsx";
import { linksOfOverview } from "./focus.ts";
import { COLUMNS_FROM, centreOf } from "./focus-layout.ts";
import { FocusView } from "./focus-view.tsx";
import { Legend } from "./legend.tsx";
import { LookTools, lookOf } from "./look-tools.tsx";
import { ReaderTree } from "./reader-tree.tsx";
import { buildScene } from "./scene.ts";
import { Stage } from "./stage.tsx";
import { StaticMap } from "./static-map.tsx";
import { useSize } from "./use-size.ts";
import "./graph.css";
import "./panel.css";

type GraphPlace = Extract<Place, { view: "graph" }>;

/** Below this the panel is a sheet at the foot. */
const PHONE = 760;

/** What heading, tools and panel cover of the canvas, in pixels, with a little air. */
const DESKTOP_INSETS = { left: 20, top: 76, right: 20, bottom: 14 };
const PHONE_INSETS = { left: 10, top: 60, right: 10, bottom: 16 };
const PANEL = 400;

/** The most of a phone's height that the sheet takes, with air; panel.css has the same. */
const SHEET_SHARE = 0.62;
const SHEET_AIR = 16;

/** Width of the panel itself, as panel.css has it. */
const PANEL_WIDTH = { usual: 380, wide: 420, wideFrom: 1_600 } as const;

export function GraphView({ place }: { place: GraphPlace }) {
  const { index, preview } = useAtlas();
  const { matching, shown } = useFilter();
  const { text, language, theme } = useSettings();
  const width = useWidth();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const [hasWebgl, setHasWebgl] = useState(true);
  const scene = useMemo(() => buildScene(index, language, place.size), [index, language, place.size]);
  const palette = useMemo(readPalette, [theme]);
  const colouring = useMemo(
    () => colouringOf(index, place.colour, palette, language),
    [index, place.colour, palette, language],
  );
  const mapPalette = useMemo(() => (colouring ? withoutGroups(palette) : palette), [colouring, palette]);
  const given = index.cases.get(place.case ?? "");
  const selected = given ? (given.duplicateOf ?? given.id) : null;
  const isPhone = width < PHONE;
  const { fetched, retry } = useFetched(selected, (signal) => fetchCase(selected ?? "", signal));
  const free = useMemo(() => {
    if (selected === null || isPhone || !size) return null;
    const panel = width >= PANEL_WIDTH.wideFrom ? PANEL_WIDTH.wide : PANEL_WIDTH.usual;
    return size.width - panel < COLUMNS_FROM ? null : { width: size.width - panel, height: size.height };
  }, [selected, isPhone, size, width]);
  const focusAt = useMemo(() => free && centreOf(free), [free]);
  const focused = free && index.cases.get(selected ?? "");
  const links = useMemo(() => {
    if (!focused || fetched.state === "loading") return null;
    return fetched.state === "ready" ? fetched.value.links : linksOfOverview(index, focused);
  }, [focused, fetched, index]);
  const lit = focused ? null : (preview ?? place.lit);
  const entity = lit && entityOf(index, lit);
  const litCases = useMemo(
    () => (lit && entity ? new Set(casesWith(shown, lit).map(({ id }) => id)) : matching),
    [shown, matching, lit, entity],
  );
  const panelIsOpen = selected !== null || (place.lit !== null && entity !== null);
  const insets = useMemo(() => {
    const home = isPhone ? PHONE_INSETS : DESKTOP_INSETS;
    const panel = isPhone ? { bottom: (size?.height ?? 0) * SHEET_SHARE + SHEET_AIR } : { right: PANEL };
    return { home, now: panelIsOpen ? { ...home, ...panel } : home };
  }, [isPhone, panelIsOpen, size?.height]);
  const pick = useCallback(
    (id: string | null) => {
      if (id !== null) go({ ...place, case: id });
      else if (panelIsOpen) go({ ...place, case: null, lit: null });
    },
    [place, panelIsOpen],
  );
  const hashOf = useCallback(
    (to: { readonly case: string | null; readonly lit: Lit | null }) =>
      formatPlace({ view: "graph", ...to, ...lookOf({ colour: place.colour, size: place.size }) }),
    [place.colour, place.size],
  );
  useEscape(panelIsOpen, () => {
    if (selected === null || place.lit === null) go({ ...place, case: null, lit: null });
    else go(focused ? { ...place, lit: null } : { ...place, case: null });
  });

  const heading =
    entity && litCases
      ? text("graph.lit", { name: nameOf(entity, language), n: litCases.size })
      : matching
        ? text(isPhone ? "filter.headingShort" : "filter.heading", {
            n: matching.size,
            all: index.counted.length,
          })
        : text(isPhone ? "graph.headingShort" : "graph.heading", {
            n: index.counted.length,
            k: scene.groups.length,
          });
  const note = entity ? "graph.litNote" : matching ? "filter.graphNote" : "graph.note";
  return (
    <div className="graph-view" data-panel={panelIsOpen || undefined}>
      <div ref={frame} className="graph-frame">
        {!focused && (
          <div className="graph-heading">
            <div className="chip-title">
              <h1 className="view-heading">{heading}</h1>
              <FilterChips />
            </div>
            {!isPhone && matching?.size !== 0 && <p className="graph-note">{text(note)}</p>}
          </div>
        )}
        {hasWebgl ? (
          <Stage
            scene={scene}
            palette={mapPalette}
            colouring={colouring}
            selected={selected}
            lit={litCases}
            focusAt={focusAt}
            insets={insets}
            onPick={pick}
            onFailure={() => setHasWebgl(false)}
          >
            <LookTools
              look={place}
              onChange={(look) => adjust({ view: "graph", case: place.case, lit: place.lit, ...look })}
            />
          </Stage>
        ) : (
          <>
            <div className="graph-warning">
              <Notice kind="warn" small title={text("state.noWebgl")} note={text("state.noWebglText")} />
            </div>
            <div data-beneath={focusAt !== null || undefined} inert={focusAt !== null}>
              <StaticMap
                scene={scene}
                colouring={colouring}
                selected={selected}
                lit={litCases}
                onPick={pick}
              />
            </div>
          </>
        )}
        {focused && free && links && (
          <FocusView
            key={focused.id}
            case={focused}
            scene={scene}
            links={links}
            opened={place.lit}
            view={free}
            hashOf={hashOf}
            onLeave={() => go({ ...place, case: null, lit: null })}
          />
        )}
        {!focused && matching?.size === 0 && <NothingFound />}
        <ReaderTree scene={scene} />
        <FirstVisit />
      </div>
      {!isPhone && (
        <Legend scene={scene} size={place.size} colouring={colouring} isFocus={focusAt !== null} />
      )}
      {selected !== null ? (
        <CasePanel
          key={selected}
          id={selected}
          fetched={fetched}
          retry={retry}
          hashOfLit={(to) => hashOf({ case: focused ? selected : null, lit: to })}
          onClose={() => go({ ...place, case: null })}
        />
      ) : (
        place.lit &&
        entity && (
          <EntityPanel
            lit={place.lit}
            entity={entity}
            onClose={() => go({ ...place, case: null, lit: null })}
          />
        )
      )}
    </div>
  );
}

/** Esc takes one step back, unless a field or list has its own use for it. */
function useEscape(isActive: boolean, back: () => void): void {
  useEffect(() => {
    if (!isActive) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !(event.target instanceof HTMLInputElement)) back();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [isActive, back]);
}
