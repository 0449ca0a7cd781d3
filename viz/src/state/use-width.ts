import { useSyncExternalStore } from "react";

/** Width of the window in CSS pixels. */
export function useWidth(): number {
  return useSyncExternalStore(listen, () => innerWidth);
}

function listen(changed: () => void): () => void {
  addEventListener("resize", changed);
  return () => removeEventListener("resize", changed);
}
