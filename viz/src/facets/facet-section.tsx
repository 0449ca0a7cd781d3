/** One facet: its head with any or all, its values by number of cases, the rest on request. */

import { useId, useState } from "react";
import { Icon } from "../components/icons.tsx";
import type { FacetRow as Row } from "../filter/facet-rows.ts";
import { type FacetKind, facetOf, withMode } from "../filter/filter.ts";
import { useFilter } from "../filter/filter-context.tsx";
import { useSettings } from "../state/settings.tsx";
import { filterBy } from "../state/use-place.ts";
import { FacetRow } from "./facet-row.tsx";

/** Values that an open facet shows at first: two facets of seven fit on a screen of 768 pixels. */
const ROWS_AT_FIRST = 7;

/** A case is told in one batch or document as a rule: any or all makes no difference there. */
const WITHOUT_MODE: ReadonlySet<FacetKind> = new Set(["batch", "document"]);

interface Line {
  readonly row: Row;
  readonly depth: number;
}

export function FacetSection({ kind, startsOpen }: { kind: FacetKind; startsOpen: boolean }) {
  const { filter, counts, trees } = useFilter();
  const { text } = useSettings();
  const { wanted, unwanted } = facetOf(filter, kind);
  const asked = wanted.length + unwanted.length;
  const [isOpen, setOpen] = useState(startsOpen || asked > 0);
  const [showsAll, setShowsAll] = useState(false);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const listId = useId();
  const tree = trees[kind];
  if (tree.length === 0) return null;

  const isAsked = ({ value, below }: Row): boolean =>
    wanted.includes(value) || unwanted.includes(value) || below.some(isAsked);
  const countOf = ({ value }: Row) => counts[kind].get(value) ?? 0;
  const byCount = (rows: readonly Row[]) =>
    rows.toSorted((a, b) => Number(countOf(b) > 0) - Number(countOf(a) > 0) || countOf(b) - countOf(a));
  const isUnfolded = (row: Row) => unfolded.has(row.value) || row.below.some(isAsked);
  const linesOf = (rows: readonly Row[], depth: number): Line[] =>
    rows.flatMap((row) => [
      { row, depth },
      ...(isUnfolded(row) ? linesOf(byCount(row.below), depth + 1) : []),
    ]);
  const tops = byCount(tree);
  const first = showsAll ? tops : tops.filter((row, at) => at < ROWS_AT_FIRST || isAsked(row));
  const hidden = tops.length - first.length;
  const below = tree.reduce((sum, row) => sum + row.below.length, 0);
  const largest = Math.max(0, ...tree.map(countOf));
  const name = text(`facet.${kind}`);
  const allAreUnfolded = tree.every((row) => row.below.length === 0 || unfolded.has(row.value));

  return (
    <section className="facet" data-open={isOpen || undefined} aria-label={name}>
      <div className="facet-head">
        <h2>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={listId}
            onClick={() => setOpen((now) => !now)}
          >
            <Icon name={isOpen ? "down" : "right"} />
            {name}
            {asked > 0 && <span className="facet-asked figure">{asked}</span>}
          </button>
        </h2>
        {isOpen && !WITHOUT_MODE.has(kind) ? (
          <FacetMode kind={kind} />
        ) : (
          !isOpen && <span className="caption figure">{tree.filter((row) => countOf(row) > 0).length}</span>
        )}
      </div>
      <ul id={listId} hidden={!isOpen}>
        {isOpen &&
          linesOf(first, 0).map(({ row, depth }) => (
            <FacetRow
              key={row.value}
              kind={kind}
              row={row}
              depth={depth}
              largest={largest}
              isOpen={row.below.length === 0 ? null : isUnfolded(row)}
              onFold={() => setUnfolded((now) => flipped(now, row.value))}
            />
          ))}
      </ul>
      {isOpen && (hidden > 0 || showsAll || below > 0) && (
        <p className="facet-more">
          {hidden > 0 && (
            <button type="button" className="text-button" onClick={() => setShowsAll(true)}>
              {text("common.more", { n: hidden })}
            </button>
          )}
          {showsAll && tops.length > ROWS_AT_FIRST && (
            <button type="button" className="text-button" onClick={() => setShowsAll(false)}>
              {text("filter.fewer")}
            </button>
          )}
          {kind === "mechanism" && below > 0 && (
            <button
              type="button"
              className="text-button"
              onClick={() => {
                setShowsAll(!allAreUnfolded);
                setUnfolded(new Set(allAreUnfolded ? [] : tree.map(({ value }) => value)));
              }}
            >
              {allAreUnfolded ? text("matrix.closeAll") : text("filter.unfoldAll", { n: below })}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

/** Any or all, as two buttons of which one is pressed. */
function FacetMode({ kind }: { kind: FacetKind }) {
  const { filter } = useFilter();
  const { text } = useSettings();
  const { mode } = facetOf(filter, kind);
  return (
    <p className="facet-mode">
      {(["any", "all"] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={mode === each}
          title={text(`filterMode.${each}Hint`)}
          onClick={() => filterBy(withMode(filter, kind, each))}
        >
          {text(`filterMode.${each}`)}
        </button>
      ))}
    </p>
  );
}

function flipped(values: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(values);
  if (!next.delete(value)) next.add(value);
  return next;
}
