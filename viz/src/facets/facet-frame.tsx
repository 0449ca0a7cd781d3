/** Where the facets stand: beside the view, behind a rail where room is short, in a sheet on the phone. */

import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { Icon } from "../components/icons.tsx";
import { isField } from "../components/is-field.ts";
import { NO_FILTER } from "../filter/filter.ts";
import { useFilter } from "../filter/filter-context.tsx";
import { useSettings } from "../state/settings.tsx";
import { filterBy } from "../state/use-place.ts";
import { useWidth } from "../state/use-width.ts";
import "./facet-frame.css";

const FacetList = lazy(async () => ({ default: (await import("./facet-list.tsx")).FacetList }));

/** Below this a rail, below that a sheet. */
const WIDE = 1200;
const PHONE = 760;

interface FacetFrameProps {
  /** Views that need the width have the rail on wide screens, too. */
  readonly prefersRail: boolean;
  /** Whether the facets float over the view; beside it they are always there. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

export function FacetFrame({ prefersRail, isOpen, onOpen, children }: FacetFrameProps) {
  const { conditions } = useFilter();
  const { text } = useSettings();
  const width = useWidth();
  const panel = useRef<HTMLElement>(null);
  const shape = width < PHONE ? "sheet" : prefersRail || width < WIDE ? "rail" : "beside";
  const floats = shape !== "beside";
  const isShown = !floats || isOpen;

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "f" || hasModifier(event) || isField(event.target)) return;
      event.preventDefault();
      onOpen(true);
      panel.current?.querySelector<HTMLElement>("h2 button")?.focus();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [onOpen]);
  useEffect(() => {
    if (!floats || !isOpen) return;
    const opener = document.activeElement;
    panel.current?.focus();
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      onOpen(false);
    };
    const leave = (event: PointerEvent) => {
      const target = event.target as Element;
      if (!panel.current?.contains(target) && !target.closest?.("[data-opens-filters]")) onOpen(false);
    };
    addEventListener("keydown", listen, true);
    addEventListener("pointerdown", leave);
    return () => {
      removeEventListener("keydown", listen, true);
      removeEventListener("pointerdown", leave);
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [floats, isOpen, onOpen]);

  return (
    <div className="facet-frame" data-shape={shape}>
      {shape === "rail" && (
        <button
          type="button"
          className="facet-rail"
          data-opens-filters
          aria-expanded={isOpen}
          title={text("filter.key")}
          onClick={() => onOpen(!isOpen)}
        >
          <Icon name="filter" />
          <span className="facet-rail-name">{text("filter.name")}</span>
          {conditions.length > 0 && <span className="facet-asked figure">{conditions.length}</span>}
        </button>
      )}
      {isShown && (
        <aside className="facet-panel" ref={panel} tabIndex={-1} aria-label={text("filter.name")}>
          {floats && (
            <header className="facet-panel-head">
              <b>{text("filter.name")}</b>
              {conditions.length > 0 && (
                <button type="button" className="text-button" onClick={() => filterBy(NO_FILTER)}>
                  {text("filter.clear")}
                </button>
              )}
              <button
                type="button"
                className="plain-button"
                aria-label={text("common.close")}
                onClick={() => onOpen(false)}
              >
                <Icon name="close" />
              </button>
            </header>
          )}
          <Suspense>
            <FacetList />
          </Suspense>
          {shape === "sheet" && <SheetFoot onClose={() => onOpen(false)} />}
        </aside>
      )}
      <div className="facet-view">{children}</div>
    </div>
  );
}

function SheetFoot({ onClose }: { onClose: () => void }) {
  const { shown } = useFilter();
  const { text } = useSettings();
  return (
    <footer className="facet-panel-foot">
      <button type="button" className="button primary" onClick={onClose}>
        {text("filter.show", { n: shown.counted.length })}
      </button>
    </footer>
  );
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}
