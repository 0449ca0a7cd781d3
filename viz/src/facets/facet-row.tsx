/** One value of a facet: want it, refuse it, see how many cases it gives. */

import type { KeyboardEvent, MouseEvent } from "react";
import { Icon } from "../components/icons.tsx";
import type { FacetRow as Row } from "../filter/facet-rows.ts";
import { type FacetKind, facetOf, refused, toggled } from "../filter/filter.ts";
import { useFilter } from "../filter/filter-context.tsx";
import { useSettings } from "../state/settings.tsx";
import { filterBy } from "../state/use-place.ts";

interface FacetRowProps {
  readonly kind: FacetKind;
  readonly row: Row;
  /** How far below the top of its tree. */
  readonly depth: number;
  /** The largest count of the facet, for the bars. */
  readonly largest: number;
  /** Null where nothing is below. */
  readonly isOpen: boolean | null;
  readonly onFold: () => void;
}

export function FacetRow({ kind, row, depth, largest, isOpen, onFold }: FacetRowProps) {
  const { filter, counts } = useFilter();
  const { text } = useSettings();
  const { wanted, unwanted } = facetOf(filter, kind);
  const isUnwanted = unwanted.includes(row.value);
  const count = counts[kind].get(row.value) ?? 0;
  const refuse = () => filterBy(refused(filter, kind, row.value));
  const onClick = (event: MouseEvent) => {
    if (!event.altKey) return;
    event.preventDefault();
    refuse();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "-") refuse();
    else if (event.key === "ArrowRight" && isOpen === false) onFold();
    else if (event.key === "ArrowLeft" && isOpen === true) onFold();
    else return;
    event.preventDefault();
  };
  return (
    <li
      className="facet-row"
      data-depth={depth}
      data-on={wanted.includes(row.value) || undefined}
      data-not={isUnwanted || undefined}
      data-zero={count === 0 || undefined}
    >
      {isOpen !== null && (
        <button
          type="button"
          className="facet-fold"
          aria-expanded={isOpen}
          aria-label={text(isOpen ? "matrix.fold" : "matrix.unfold", { name: row.name })}
          onClick={onFold}
        >
          <Icon name={isOpen ? "down" : "right"} />
        </button>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box inside */}
      <label onClick={onClick} title={row.name}>
        <input
          type="checkbox"
          checked={wanted.includes(row.value)}
          ref={(box) => {
            if (box) box.indeterminate = isUnwanted;
          }}
          aria-label={text(isUnwanted ? "filter.rowNot" : "filter.row", { name: row.fullName, n: count })}
          onChange={() => filterBy(toggled(filter, kind, row.value))}
          onKeyDown={onKeyDown}
        />
        <span className="facet-name">{row.name}</span>
        <span className="facet-bar" aria-hidden="true">
          <span style={{ width: `${largest === 0 ? 0 : (100 * count) / largest}%` }} />
        </span>
        <span className="facet-count figure" aria-hidden="true">
          {count}
        </span>
      </label>
      <button
        type="button"
        className="facet-not"
        tabIndex={-1}
        aria-pressed={isUnwanted}
        title={text("filter.refuseHint")}
        onClick={refuse}
      >
        {text("filter.not")}
        <span className="sr-only">{row.fullName}</span>
      </button>
    </li>
  );
}
