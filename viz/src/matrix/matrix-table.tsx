/** The table itself: real headers, whole cells as buttons, an empty cell that says so. */

import { Icon } from "../components/icons.tsx";
import { useSettings } from "../state/settings.tsx";
import { nameOf } from "../strings/text.ts";
import { moveFocus } from "./move-focus.ts";
import type { Matrix, MatrixCategory, MatrixColumn, MatrixRow } from "./roll-up.ts";
import { stepOf } from "./steps.ts";

interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly bounds: readonly number[];
  /** Ids of categories whose rows are shown. */
  readonly open: ReadonlySet<string>;
  readonly place: { readonly mechanism: string | null; readonly region: string | null };
  readonly onFold: (category: string) => void;
  readonly onPick: (mechanism: string, region: string | null) => void;
}

export function MatrixTable(props: MatrixTableProps) {
  const { matrix, open, place } = props;
  const { text } = useSettings();
  const provinces = matrix.columns.filter(({ isProvince }) => isProvince).length;
  return (
    <table className="matrix" onKeyDown={moveFocus}>
      <thead>
        <tr>
          <th scope="col" className="matrix-corner">
            {text("matrix.mechanism")}
          </th>
          {matrix.columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              title={column.id.replaceAll("/", "")}
              data-on={column.id === place.region || undefined}
            >
              <span>{column.isProvince && provinces === 1 ? text("matrix.province") : column.name}</span>
              <span className="caption figure">{text("common.casesShort", { n: column.cases.length })}</span>
            </th>
          ))}
          <th scope="col">{text("matrix.total")}</th>
        </tr>
      </thead>
      {matrix.categories.map((category) => (
        <tbody key={category.mechanism.id}>
          <Row {...props} row={category} category={category} />
          {open.has(category.mechanism.id) &&
            category.rows.map((row) => <Row key={row.mechanism.id} {...props} row={row} category={null} />)}
        </tbody>
      ))}
    </table>
  );
}

/** The row of a category can be folded; that of a mechanism stands below it. */
function Row(props: MatrixTableProps & { row: MatrixRow; category: MatrixCategory | null }) {
  const { matrix, open, place, onFold, onPick, row, category } = props;
  const { text, language } = useSettings();
  const { mechanism } = row;
  const name = nameOf(mechanism, language);
  const isOpen = open.has(mechanism.id);
  return (
    <tr
      className={category ? "matrix-category" : undefined}
      data-row={mechanism.id}
      data-on={mechanism.id === place.mechanism || undefined}
    >
      <th scope="row">
        {category && (
          <button
            type="button"
            className="matrix-fold"
            aria-expanded={isOpen}
            aria-label={text(isOpen ? "matrix.fold" : "matrix.unfold", { name })}
            onClick={() => onFold(mechanism.id)}
          >
            <Icon name={isOpen ? "down" : "right"} />
          </button>
        )}
        <button type="button" className="matrix-name" onClick={() => onPick(mechanism.id, null)} title={name}>
          {name}
          {category && (
            <span className="caption figure"> {text("common.items", { n: category.rows.length })}</span>
          )}
        </button>
      </th>
      {matrix.columns.map((column) => (
        <Cell key={column.id} {...props} column={column} name={name} />
      ))}
      <td className="matrix-total figure">{row.cases.length}</td>
    </tr>
  );
}

function Cell(props: MatrixTableProps & { row: MatrixRow; column: MatrixColumn; name: string }) {
  const { bounds, place, onPick, row, column, name } = props;
  const { text } = useSettings();
  const count = row.cells.get(column.id)?.length ?? 0;
  const blanks = { mechanism: name, region: column.name, n: count };
  const isChosen = place.mechanism === row.mechanism.id && place.region === column.id;
  return (
    <td>
      <button
        type="button"
        className="matrix-cell figure"
        data-step={stepOf(count, bounds)}
        aria-pressed={isChosen}
        aria-label={text(count > 0 ? "matrix.cell" : "matrix.cellEmpty", blanks)}
        onClick={() => onPick(row.mechanism.id, column.id)}
      >
        {count > 0 ? count : ""}
      </button>
    </td>
  );
}
