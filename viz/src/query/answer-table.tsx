/** The rows that answer a question; cells that name a case lead to it. */

import type { AtlasAnswer } from "../../../src/model/atlas.ts";
import { CopyButton } from "../components/copy-button.tsx";
import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";
import { caseHash } from "../state/url.ts";
import { answerCsv, answerTable, cellText } from "./csv.ts";

export function AnswerTable({ name, answer }: { name: string; answer: AtlasAnswer }) {
  const { index } = useAtlas();
  const { text } = useSettings();
  const numeric = answer.columns.map((_, column) =>
    answer.rows.every((row) => typeof row[column] === "number"),
  );
  const { counted, atlas } = index;
  return (
    <section className="answer">
      <div className="answer-head">
        <p role="status">
          <b className="figure">{text("query.rows", { n: answer.rows.length.toLocaleString("en-US") })}</b>
          {answer.truncated && ` · ${text("query.truncated", { n: answer.rows.length })}`}
          <span className="caption">
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
              onClick={() => download(`${name}.csv`, answerCsv(answer))}
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
                {answer.columns.map((column, at) => (
                  <th key={column} scope="col" data-numeric={numeric[at] || undefined}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {answer.rows.map((row, line) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one answer never change places
                <tr key={line}>
                  {row.map((value, at) => (
                    <td key={answer.columns[at]} data-numeric={numeric[at] || undefined} lang="zh-CN">
                      <Cell value={value} />
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

function Cell({ value }: { value: unknown }) {
  const { index } = useAtlas();
  if (Array.isArray(value)) {
    return (
      <ul>
        {value.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list in a cell never changes its order
          <li key={at}>{cellText(each)}</li>
        ))}
      </ul>
    );
  }
  const found = typeof value === "string" ? index.cases.get(value) : undefined;
  return found ? <a href={caseHash(found.id)}>{found.title}</a> : cellText(value);
}

/** Files are made here, from the rows that are shown. */
function download(fileName: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
