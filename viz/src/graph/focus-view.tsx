/** The focus layout over the map: what can be clicked in it, and the quote of the link under the pointer. */

import { useMemo, useState } from "react";
import type { AtlasCase, AtlasLink } from "../../../src/model/atlas.ts";
import { linkKey } from "../case/links.ts";
import { KindMark } from "../components/kind-mark.tsx";
import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";
import { caseHash, type Lit } from "../state/url.ts";
import { nameOf } from "../strings/text.ts";
import { readPalette } from "../theme/tokens.ts";
import { Breadcrumb } from "./breadcrumb.tsx";
import type { View } from "./camera-fit.ts";
import { type Capped, type FocusItem, focusOf, isEntityLink, MORE } from "./focus.ts";
import { type FocusLayout, layoutFocus } from "./focus-layout.ts";
import { FocusPicture } from "./focus-picture.tsx";
import type { Scene } from "./scene.ts";
import "./focus.css";

/** Width of the plate with the quote, and its way from the row, in pixels. */
const QUOTE_WIDTH = 320;
const QUOTE_BELOW = 26;

/** A plate that would leave the view at the foot stands above its row. */
const QUOTE_ROOM = 130;

interface FocusViewProps {
  readonly case: AtlasCase;
  readonly scene: Scene;
  readonly links: readonly AtlasLink[];
  readonly opened: Lit | null;
  /** The free part of the view, left of the panel. */
  readonly view: View;
  readonly hashOf: (place: { readonly case: string | null; readonly lit: Lit | null }) => string;
  readonly onLeave: () => void;
}

export function FocusView({ case: each, scene, links, opened, view, hashOf, onLeave }: FocusViewProps) {
  const { index } = useAtlas();
  const { text, language, theme } = useSettings();
  const [added, setAdded] = useState<Partial<Record<Capped, number>>>({});
  const [hovered, setHovered] = useState<string | null>(null);
  const palette = useMemo(readPalette, [theme]);
  const focus = useMemo(
    () => focusOf({ index, case: each, links, added, opened }),
    [index, each, links, added, opened],
  );
  const layout = useMemo(
    () => layoutFocus(focus, view, ({ link }) => nameOf(link, language)),
    [focus, view, language],
  );
  const actions = useMemo(
    () => ({
      onHover: setHovered,
      onMore: (kind: Capped) => setAdded((now) => ({ ...now, [kind]: (now[kind] ?? 0) + MORE })),
      hashOfItem: ({ link }: FocusItem) => {
        // An outcome is this case's own: nobody else has it, so its proof is shown.
        if (!isEntityLink(link)) return caseHash(each.id, linkKey(link));
        const isOpen = link.kind === opened?.kind && link.id === opened.id;
        return hashOf({ case: each.id, lit: isOpen ? null : { kind: link.kind, id: link.id } });
      },
      hashOfCase: (id: string) => hashOf({ case: id, lit: null }),
    }),
    [each, opened, hashOf],
  );
  return (
    <>
      <div className="graph-heading focus-heading">
        <Breadcrumb
          scene={scene}
          focus={focus}
          homeHash={hashOf({ case: null, lit: null })}
          caseHash={hashOf({ case: each.id, lit: null })}
        />
        <p className="graph-note">{text(focus.opened ? "focus.openedNote" : "focus.note")}</p>
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same for the keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: empty ground is no control of its own */}
      <div
        className="focus-view"
        style={{ width: view.width }}
        onClick={(event) => {
          if (!(event.target as Element).closest(".focus-link")) onLeave();
        }}
      >
        <svg
          width={layout.width}
          height={layout.height}
          aria-label={text("focus.label", { name: each.title })}
        >
          <FocusPicture focus={focus} layout={layout} palette={palette} hovered={hovered} actions={actions} />
        </svg>
        <HoveredQuote layout={layout} hovered={hovered} />
      </div>
    </>
  );
}

/** The words behind the link that is pointed at, next to its row. */
function HoveredQuote({ layout, hovered }: { layout: FocusLayout; hovered: string | null }) {
  const { text, language } = useSettings();
  const placed = layout.items.find(({ item }) => item.key === hovered);
  if (!placed) return null;
  const { link } = placed.item;
  const left = placed.side === "left" ? placed.x - 20 : placed.x - QUOTE_WIDTH / 2;
  const isAbove = placed.y + QUOTE_BELOW + QUOTE_ROOM > layout.height;
  return (
    <div
      className="focus-quote"
      data-kind={link.kind}
      style={{
        width: QUOTE_WIDTH,
        left: Math.max(8, Math.min(left, layout.width - QUOTE_WIDTH - 8)),
        ...(isAbove ? { bottom: `calc(100% - ${placed.y - 16}px)` } : { top: placed.y + QUOTE_BELOW }),
      }}
    >
      <p className="focus-quote-head">
        <KindMark kind={link.kind} />
        {nameOf(link, language)}
      </p>
      <p className="focus-quote-words" lang="zh-CN">
        {link.quotes[0]?.quote ?? text("quote.none")}
      </p>
      {link.quotes.length > 1 && (
        <p className="caption">{text("quote.more", { n: link.quotes.length - 1 })}</p>
      )}
    </div>
  );
}
