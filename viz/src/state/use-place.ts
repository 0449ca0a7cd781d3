/** The place and the filter in the hash as React state. */

import { type MouseEvent, useMemo, useSyncExternalStore } from "react";
import type { Filter } from "../filter/filter.ts";
import { formatPlace, type Place, parseFilter, parsePlace } from "./url.ts";

/** Where the viewer is; changes with the browser's back and forward, too. */
export function usePlace(): Place {
  const hash = useHash();
  return useMemo(() => parsePlace(hash), [hash]);
}

/** The filter of the hash; the same object while the hash asks the same. */
export function useHashFilter(): Filter {
  const asked = JSON.stringify(parseFilter(useHash()));
  return useMemo(() => JSON.parse(asked) as Filter, [asked]);
}

/** Goes to a place with a step in the history; the filter goes along. */
export function go(place: Place): void {
  location.hash = formatPlace(place, parseFilter(location.hash));
}

/** Changes the place without a step in the history: for what is only a detail of the view. */
export function adjust(place: Place): void {
  history.replaceState(null, "", formatPlace(place, parseFilter(location.hash)));
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** Filters where the viewer is, with a step in the history: back takes the last condition away. */
export function filterBy(filter: Filter): void {
  location.hash = formatPlace(parsePlace(location.hash), filter);
}

/** Links name a place alone; a click takes the filter along. Other buttons and keys are the browser's. */
export function carryFilter(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const hash = link?.getAttribute("href") ?? "";
  const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!hash.startsWith("#/") || !isPlain || event.defaultPrevented) return;
  event.preventDefault();
  go(parsePlace(hash));
}

function useHash(): string {
  return useSyncExternalStore(listen, () => location.hash);
}

function listen(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}
