/** The overview for every view below the shell, and what the search box lights while it is open. */

import { createContext, type ReactNode, use, useMemo, useState } from "react";
import type { AtlasIndex } from "./atlas-index.ts";
import type { Lit } from "./url.ts";

interface AtlasState {
  readonly index: AtlasIndex;
  /** An entity under the pointer in the list of suggestions; null when none. */
  readonly preview: Lit | null;
  readonly setPreview: (preview: Lit | null) => void;
}

const AtlasContext = createContext<AtlasState | null>(null);

export function AtlasProvider({ index, children }: { index: AtlasIndex; children: ReactNode }) {
  const [preview, setPreview] = useState<Lit | null>(null);
  const state = useMemo(() => ({ index, preview, setPreview }), [index, preview]);
  return <AtlasContext value={state}>{children}</AtlasContext>;
}

/** The overview; only below {@link AtlasProvider}. */
export function useAtlas(): AtlasState {
  const state = use(AtlasContext);
  if (!state) throw new Error("useAtlas outside AtlasProvider");
  return state;
}
