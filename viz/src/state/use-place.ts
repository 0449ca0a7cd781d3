/** The place in the hash as React state. */

import { useMemo, useSyncExternalStore } from "react";
import { formatPlace, type Place, parsePlace } from "./url.ts";

/** Where the viewer is; changes with the browser's back and forward, too. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(listen, () => location.hash);
  return useMemo(() => parsePlace(hash), [hash]);
}

/** Goes to a place with a step in the history. */
export function go(place: Place): void {
  location.hash = formatPlace(place);
}

/** Changes the place without a step in the history: for what is only a detail of the view. */
export function adjust(place: Place): void {
  history.replaceState(null, "", formatPlace(place));
  dispatchEvent(new HashChangeEvent("hashchange"));
}

function listen(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}
