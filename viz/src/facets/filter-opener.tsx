import { Icon } from "../components/icons.tsx";
import { useFilter } from "../filter/filter-context.tsx";
import { useSettings } from "../state/settings.tsx";

/** The way to the facets on a phone; wider screens have them or their rail beside the view. */
export function FilterOpener({ isOpen, onOpen }: { isOpen: boolean; onOpen: (isOpen: boolean) => void }) {
  const { conditions } = useFilter();
  const { text } = useSettings();
  return (
    <button
      type="button"
      className="plain-button filter-opener"
      data-opens-filters
      aria-label={text("filter.open")}
      aria-expanded={isOpen}
      onClick={() => onOpen(!isOpen)}
    >
      <Icon name="filter" />
      {conditions.length > 0 && <span className="facet-asked figure">{conditions.length}</span>}
    </button>
  );
}
