/** What is asked for, above the view, each condition to be taken away with a click. */

import { Icon } from "../components/icons.tsx";
import { type Condition, NO_FILTER, without } from "../filter/filter.ts";
import { useFilter } from "../filter/filter-context.tsx";
import { useSettings } from "../state/settings.tsx";
import { filterBy } from "../state/use-place.ts";
import "./filter-chips.css";

export function FilterChips() {
  const { conditions } = useFilter();
  const { text } = useSettings();
  if (conditions.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label={text("filter.conditions")}>
      {conditions.map((condition) => (
        <li key={`${condition.kind} ${condition.value}`}>
          <FilterChip condition={condition} />
        </li>
      ))}
      <li>
        <button type="button" className="text-button" onClick={() => filterBy(NO_FILTER)}>
          {text("filter.clear")}
        </button>
      </li>
    </ul>
  );
}

/** 非 first where the condition refuses; then the kind, then the value. */
export function FilterChip({ condition }: { condition: Condition }) {
  const { filter, nameOf } = useFilter();
  const { text } = useSettings();
  const { kind, value, isUnwanted } = condition;
  const name = nameOf(kind, value);
  return (
    <button
      type="button"
      className="filter-chip"
      data-not={isUnwanted || undefined}
      title={name}
      onClick={() => filterBy(without(filter, condition))}
    >
      <span className="sr-only">{text("filter.drop")}</span>
      {isUnwanted && <b>{text("filter.not")}</b>}
      <span className="filter-chip-kind">{text(`facet.${kind}`)}</span>
      <span className="filter-chip-name">{name}</span>
      <Icon name="close" />
    </button>
  );
}
