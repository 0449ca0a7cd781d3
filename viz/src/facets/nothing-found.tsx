/** No case meets all conditions: what dropping each of them would give. */

import { NO_FILTER, without } from "../filter/filter.ts";
import { useFilter } from "../filter/filter-context.tsx";
import { useSettings } from "../state/settings.tsx";
import { filterBy } from "../state/use-place.ts";
import { FilterChip } from "./filter-chips.tsx";

export function NothingFound() {
  const { filter, dropped, nameOf } = useFilter();
  const { text } = useSettings();
  const ways = dropped();
  const best = ways.toSorted((a, b) => b.count - a.count)[0];
  const names = ways.map(({ kind, value, isUnwanted }) =>
    isUnwanted ? text("filter.notName", { name: nameOf(kind, value) }) : nameOf(kind, value),
  );
  return (
    <section className="nothing-found" role="alert">
      <h2 className="view-heading">{text("filter.none")}</h2>
      <p>{text("filter.noneNote", { names: names.join(text("common.separator")) })}</p>
      <ul>
        {ways.map(({ count, ...condition }) => (
          <li key={`${condition.kind} ${condition.value}`}>
            <FilterChip condition={condition} />
            <span className="figure">{text("filter.without", { n: count })}</span>
          </li>
        ))}
      </ul>
      <p className="nothing-found-ways">
        {best && best.count > 0 && (
          <button type="button" className="button primary" onClick={() => filterBy(without(filter, best))}>
            {text("filter.dropBest", { name: nameOf(best.kind, best.value) })}
          </button>
        )}
        <button type="button" className="button" onClick={() => filterBy(NO_FILTER)}>
          {text("filter.clearAll")}
        </button>
      </p>
    </section>
  );
}
