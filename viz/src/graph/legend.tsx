import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";
import type { Scene } from "./scene.ts";

/** What colour, size and lines mean, and where it all comes from. */
export function Legend({ scene }: { scene: Scene }) {
  const { index } = useAtlas();
  const { text } = useSettings();
  const counts = index.counted.map((each) => each.mechanisms.length);
  const group = scene.groups[0]?.group ?? 0;
  return (
    <footer className="foot">
      <span className="legend-item">
        <span className="swatch" data-group={group} aria-hidden="true" />
        {text("graph.legendColour")}
      </span>
      <span className="legend-item">
        <svg width="44" height="18" viewBox="0 0 44 18" aria-hidden="true">
          <circle cx="6" cy="9" r="4.5" />
          <circle cx="20" cy="9" r="6" />
          <circle cx="36" cy="9" r="7.5" />
        </svg>
        {text("graph.legendSize", { from: Math.min(...counts), to: Math.max(...counts) })}
      </span>
      <span className="legend-item">
        <svg width="24" height="10" viewBox="0 0 24 10" aria-hidden="true">
          <path d="M1 7Q12 1 23 5" />
        </svg>
        {text("graph.legendLine")}
      </span>
      <span className="foot-source">
        {text("common.source", { n: index.counted.length, d: index.atlas.documents.length })}
      </span>
    </footer>
  );
}
