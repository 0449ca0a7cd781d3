import { useFilter } from "../filter/filter-context.tsx";
import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";

/** Where the counts come from, and how many of the cases are counted under the filter. */
export function SourceLine() {
  const { index } = useAtlas();
  const { matching } = useFilter();
  const { text } = useSettings();
  const all = index.counted.length;
  const d = index.atlas.documents.length;
  return (
    <span className="foot-source">
      {matching ? text("filter.source", { n: matching.size, all, d }) : text("common.source", { n: all, d })}
    </span>
  );
}
