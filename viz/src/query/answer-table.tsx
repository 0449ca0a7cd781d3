/** The rows that answer a question; cells that name a case lead to it. */

import { useState } from "react";
import type { AtlasAnswer } from "../../../src/model/atlas.ts";
import { CopyButton } from "../components/copy-button.tsx";
import { download } from "../components/download.ts";
import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";
import { caseHash } from "../state/url.ts";
import { shownColumns } from "./columns.ts";
import { answerCsv, answerTable, cellText } from "./csv.ts";

/** Items of a list that a cell shows at once. */
const LISTED = 3;

/** Columns whose words are all this short keep them on one line. */
const SHORT = 12;

export function AnswerTable({ name, answer }: { name: string; answer: AtlasAnswer }) {
  const { index } = useAtlas();
  const { text } = useSettings();
  const columns = shownColumns(answer).map((column) => ({
    ...column,
    isNumeric: answer.rows.every((row) => typeof row[column.at] === "number"),
    isShort: answer.rows.every((row) => cellText(row[column.at]).length <= SHORT),
  }));
  const { counted, atlas } = index;
  return (
    <section className="answer">
      <div className="answer-head">
        <p role="status">
          <b className="figure">{text("query.rows", { n: answer.rows.length.toLocaleString("en-US") })}</b>
          {answer.truncated && ` · ${text("query.truncated", { n: answer.rows.length })}`}
          <span className="caption answer-source">
            {" "}
            {text("common.source", { n: counted.length, d: atlas.documents.length })}
          </span>
        </p>
        {answer.rows.length > 0 && (
          <p className="answer-tools">
            <CopyButton label={text("common.copy")} make={() => answerTable(answer)} />
            <button
              type="button"
              className="button"
              onClick={() => download(`${name}.csv`, answerCsv(answer), "text/csv")}
            >
              {text("query.csv")}
            </button>
          </p>
        )}
      </div>
      {answer.rows.length === 0 ? (
        <p className="answer-none">{text("query.none")}</p>
      ) : (
        <div className="answer-frame">
          <table>
            <thead>
              <tr>
                {columns.map(({ name, isNumeric }) => (
                  <th key={name} scope="col" data-numeric={isNumeric || undefined}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {answer.rows.map((row, line) => (
                <tr key={line}>
                  {columns.map(({ at, name, ids, isNumeric, isShort }) => (
                    <td
                      key={name}
                      data-numeric={isNumeric || undefined}
                      data-short={isShort || undefined}
                      lang="zh-CN"
                    >
                      <Cell value={row[at]} id={ids === null ? row[at] : row[ids]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Cell({ value, id }: { value: unknown; id: unknown }) {
  const { index } = useAtlas();
  if (Array.isArray(value)) return <ListCell values={value} />;
  const found = typeof id === "string" ? index.cases.get(id) : undefined;
  if (found) return <a href={caseHash(found.id)}>{value === id ? found.title : cellText(value)}</a>;
  return typeof value === "number"
    ? value.toLocaleString("en-US", { maximumFractionDigits: 2 })
    : cellText(value);
}

/** Quotes can be many: the first few, the strongest, and the rest on request. */
function ListCell({ values }: { values: readonly unknown[] }) {
  const { text } = useSettings();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? values : values.slice(0, LISTED);
  return (
    <>
      <ul>
        {shown.map((each, at) => (
          <li key={at}>{cellText(each)}</li>
        ))}
      </ul>
      {values.length > shown.length && (
        <button type="button" className="text-button" onClick={() => setShowsAll(true)}>
          {text("common.more", { n: values.length - shown.length })}
        </button>
      )}
    </>
  );
}
