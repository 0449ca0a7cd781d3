/** The table of cases: heads that sort, rows that open, the arrow keys from row to row. */

import type { KeyboardEvent, MouseEvent } from "react";
import type { AtlasCase } from "../../../src/model/atlas.ts";
import { Icon } from "../components/icons.tsx";
import { TitleText } from "../components/title-text.tsx";
import { useFilter } from "../filter/filter-context.tsx";
import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";
import { caseHash } from "../state/url.ts";
import { groupName } from "./group-name.ts";
import { isExplained, matchedTags, rareTags } from "./matched.ts";
import { SORT_KEYS, type Sorting, type SortKey } from "./sort-keys.ts";

interface CaseTableProps {
  readonly cases: readonly AtlasCase[];
  readonly sorting: Sorting;
  readonly onSort: (key: SortKey) => void;
}

/** Figures stand right. */
const NUMERIC: ReadonlySet<SortKey> = new Set(["mechanisms", "outcomes"]);

export function CaseTable({ cases, sorting, onSort }: CaseTableProps) {
  const { filter } = useFilter();
  const { text } = useSettings();
  const head = (key: SortKey) => (
    <SortHead key={key} name={key} sorting={sorting} onSort={() => onSort(key)} />
  );
  const [title, region, batch, mechanisms, outcomes, group] = SORT_KEYS.map(head);
  return (
    <table className="case-table" onKeyDown={moveAmongCases}>
      <caption className="sr-only">{text("list.caption")}</caption>
      <thead>
        <tr>
          {title}
          {region}
          {batch}
          <th scope="col" data-column="tags">
            {text(isExplained(filter) ? "list.matched" : "list.rare")}
          </th>
          {mechanisms}
          {outcomes}
          {group}
        </tr>
      </thead>
      <tbody>
        {cases.map((each) => (
          <CaseRow key={each.id} each={each} />
        ))}
      </tbody>
    </table>
  );
}

function SortHead({ name, sorting, onSort }: { name: SortKey; sorting: Sorting; onSort: () => void }) {
  const { text } = useSettings();
  const isSorted = sorting.key === name;
  const key = name === "title" ? "case" : name;
  return (
    <th
      scope="col"
      data-column={name}
      data-numeric={NUMERIC.has(name) || undefined}
      aria-sort={isSorted ? (sorting.isDescending ? "descending" : "ascending") : "none"}
    >
      <button type="button" onClick={onSort}>
        {text(`list.${key}`)}
        {isSorted && <Icon name={sorting.isDescending ? "fall" : "rise"} />}
      </button>
    </th>
  );
}

function CaseRow({ each }: { each: AtlasCase }) {
  const { index } = useAtlas();
  const { filter, trees, valuesOf } = useFilter();
  const { language, text } = useSettings();
  const tags = isExplained(filter)
    ? matchedTags(valuesOf(each.id), filter, trees)
    : rareTags(each, index, trees);
  const cluster = index.clusters.get(each.cluster ?? "");
  return (
    <tr onClick={openRow}>
      <th scope="row" data-column="title">
        <a href={caseHash(each.id)}>
          <TitleText title={each.title} />
        </a>
        <span className="caption case-row-meta" lang="zh-CN">
          {[each.place, each.batch ?? each.year].filter(Boolean).join(" · ")}
        </span>
      </th>
      <td data-column="region" lang="zh-CN">
        {each.place}
      </td>
      <td data-column="batch" lang="zh-CN">
        {each.batch ?? each.year ?? "–"}
      </td>
      <td data-column="tags">
        <ul>
          {tags.map(({ kind, value, name }) => (
            <li key={`${kind} ${value}`} className="tag" data-kind={kind}>
              {name}
            </li>
          ))}
        </ul>
      </td>
      <td data-column="mechanisms" data-numeric>
        {each.mechanisms.length || "–"}
      </td>
      <td data-column="outcomes" data-numeric>
        {each.outcomes || "–"}
      </td>
      <td data-column="group" data-group={cluster?.color ?? 0}>
        <span className="case-row-group">
          <span className="dot" aria-hidden="true" />
          {cluster ? groupName(cluster, index, language) : text("graph.single")}
        </span>
      </td>
    </tr>
  );
}

/** The whole row is the target; the link in it is what keys and readers use. */
function openRow(event: MouseEvent<HTMLTableRowElement>): void {
  const isLink = event.target instanceof Element && event.target.closest("a") !== null;
  if (isLink || getSelection()?.isCollapsed === false) return;
  event.currentTarget.querySelector("a")?.click();
}

function moveAmongCases(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll("tbody a")];
  const next = links[links.indexOf(event.target as Element) + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
