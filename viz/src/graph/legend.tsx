import { useMemo } from "react";
import { SourceLine } from "../facets/source-line.tsx";
import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";
import type { Look } from "../state/url.ts";
import { readPalette } from "../theme/tokens.ts";
import type { Colouring } from "./colouring.ts";
import { measureOf, type Scene } from "./scene.ts";
import { Shape } from "./shapes.tsx";

/** In the order in which the focus layout is read. */
const SHAPES = ["mechanism", "region", "department", "targetGroup", "platform", "outcome"] as const;

interface MapLegendProps {
  readonly scene: Scene;
  readonly size: Look["size"];
  readonly colouring: Colouring | null;
}

/** What colour, size, lines and shapes mean, and where it all comes from. */
export function Legend({ isFocus, ...map }: MapLegendProps & { readonly isFocus: boolean }) {
  return isFocus ? <FocusLegend /> : <MapLegend {...map} />;
}

/** A shape for each kind of link. */
function FocusLegend() {
  const { text, theme } = useSettings();
  const palette = useMemo(readPalette, [theme]);
  return (
    <footer className="foot focus-foot">
      <span className="legend-item">
        <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
          <circle r="5.5" className="legend-disc" />
        </svg>
        {text("kind.case")}
      </span>
      {SHAPES.map((kind) => (
        <span key={kind} className="legend-item">
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
            <Shape kind={kind} colour={palette.kinds[kind]} />
          </svg>
          {text(`kind.${kind}`)}
        </span>
      ))}
    </footer>
  );
}

function MapLegend({ scene, size, colouring }: MapLegendProps) {
  const { index } = useAtlas();
  const { text } = useSettings();
  const counts = index.counted.map((each) => measureOf(each, size));
  const group = scene.groups[0]?.group ?? 0;
  return (
    <footer className="foot">
      {colouring ? (
        <Swatches swatches={colouring.swatches} />
      ) : (
        <span className="legend-item">
          <span className="swatch" data-group={group} aria-hidden="true" />
          {text("graph.legendColour")}
        </span>
      )}
      {size !== "same" && (
        <span className="legend-item">
          <svg width="44" height="18" viewBox="0 0 44 18" aria-hidden="true">
            <circle cx="6" cy="9" r="4.5" />
            <circle cx="20" cy="9" r="6" />
            <circle cx="36" cy="9" r="7.5" />
          </svg>
          {text(`legendSize.${size ?? "mechanisms"}`, { from: Math.min(...counts), to: Math.max(...counts) })}
        </span>
      )}
      {!colouring && (
        <span className="legend-item">
          <svg width="24" height="10" viewBox="0 0 24 10" aria-hidden="true">
            <path d="M1 7Q12 1 23 5" />
          </svg>
          {text("graph.legendLine")}
        </span>
      )}
      <SourceLine />
    </footer>
  );
}

function Swatches({ swatches }: Pick<Colouring, "swatches">) {
  const { text } = useSettings();
  return (
    <span className="legend-swatches">
      {swatches.map(({ name, colour, count }) => (
        <span key={name ?? ""} className="legend-item">
          <svg width="11" height="11" viewBox="-5.5 -5.5 11 11" aria-hidden="true">
            <circle r="5" fill={colour} stroke="none" />
          </svg>
          {name ?? text("legend.rest")} <span className="figure">{count}</span>
        </span>
      ))}
    </span>
  );
}
