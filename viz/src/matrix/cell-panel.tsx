/** Beside the matrix: the quotes of a cell or row, who does the same, and where there is no evidence. */

import { useState } from "react";
import type { AtlasEvidence } from "../../../src/model/atlas.ts";
import { AWAY, fetchEvidence } from "../api.ts";
import { caseMeta } from "../case/links.ts";
import { CopyButton } from "../components/copy-button.tsx";
import { Icon } from "../components/icons.tsx";
import { Notice } from "../components/notice.tsx";
import { Quote } from "../components/quote.tsx";
import { TitleText } from "../components/title-text.tsx";
import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";
import { caseHash, formatPlace } from "../state/url.ts";
import { useFetched } from "../state/use-fetched.ts";
import { go } from "../state/use-place.ts";
import { nameOf } from "../strings/text.ts";
import "./cell-panel.css";
import type { Matrix, MatrixColumn, MatrixRow } from "./roll-up.ts";

interface CellPanelProps {
  readonly matrix: Matrix;
  readonly row: MatrixRow;
  /** A column's id; null for the whole row. */
  readonly region: string | null;
}

/** Quotes of a case that are shown at once, the strongest first. */
const QUOTES_SHOWN = 2;

type EvidenceCase = AtlasEvidence["cases"][number];

export function CellPanel({ matrix, row, region }: CellPanelProps) {
  const { index } = useAtlas();
  const { text, language } = useSettings();
  const { mechanism } = row;
  const inCell = new Set((region === null ? row.cases : (row.cells.get(region) ?? [])).map(({ id }) => id));
  const key = inCell.size > 0 ? `${mechanism.id} ${region}` : null;
  const { fetched, retry } = useFetched(key, (signal) => quotesOf(row, region, signal));
  const evidence = fetched.state === "ready" ? fetched.value.filter(({ id }) => inCell.has(id)) : [];
  const column = matrix.columns.find(({ id }) => id === region);
  const heading = column ? `${nameOf(mechanism, language)} × ${column.name}` : nameOf(mechanism, language);
  const others = matrix.columns.filter(({ id }) => id !== region);
  return (
    <aside className="panel cell-panel" aria-label={heading}>
      <header className="panel-head">
        <p className="panel-group">
          {text("matrix.row")}
          {column && ` × ${text("kind.region")}`}
        </p>
        <button
          type="button"
          className="plain-button panel-close"
          aria-label={text("common.close")}
          onClick={() => go({ view: "matrix", mechanism: null, region: null })}
        >
          <Icon name="close" />
        </button>
        <h2 className="panel-heading">{heading}</h2>
        <p className="panel-meta">{summary()}</p>
      </header>
      <div className="panel-body">
        {key !== null && fetched.state === "loading" && (
          <Notice kind="loading" small title={text("state.loadingCase")} />
        )}
        {fetched.state === "failed" && (
          <Notice
            kind="away"
            small
            title={fetched.error.code === AWAY ? text("state.away") : fetched.error.message}
            note={text("state.awayPart")}
            action={{ label: text("common.retry"), run: retry }}
          />
        )}
        {evidence.map((each) => (
          <EvidenceCard key={each.id} each={each} />
        ))}
        <RegionChips
          title={text("matrix.same")}
          row={row}
          columns={others.filter(({ id }) => row.cells.has(id))}
        />
        <RegionChips
          title={text("matrix.without")}
          row={row}
          columns={others.filter(({ id }) => !row.cells.has(id))}
        />
        <p className="caption">{text("matrix.emptyNote", { n: index.atlas.documents.length })}</p>
        <p className="panel-actions">
          <a
            className="button"
            href={formatPlace({ view: "graph", case: null, lit: { kind: "mechanism", id: mechanism.id } })}
          >
            {text("matrix.inGraph")}
          </a>
          {evidence.length > 0 && (
            <CopyButton label={text("matrix.copyQuotes")} make={() => quotesText(evidence)} />
          )}
        </p>
      </div>
    </aside>
  );

  function summary(): string {
    if (inCell.size === 0) return text("matrix.empty");
    if (fetched.state !== "ready") return text("common.cases", { n: inCell.size });
    const quotes = evidence.reduce((sum, each) => sum + each.quotes.length, 0);
    return text("matrix.quotes", { n: inCell.size, q: quotes });
  }
}

function EvidenceCard({ each }: { each: EvidenceCase }) {
  const { text } = useSettings();
  const { index } = useAtlas();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? each.quotes : each.quotes.slice(0, QUOTES_SHOWN);
  return (
    <section className="evidence-card">
      <h3>
        <a href={caseHash(each.id)}>
          <TitleText title={each.title} />
        </a>
      </h3>
      <p className="caption">{caseMeta({ ...each, year: index.cases.get(each.id)?.year ?? null }, text)}</p>
      {shown.map((quote) => (
        <Quote
          key={`${quote.mechanism} ${quote.start}`}
          kind="mechanism"
          quote={quote.quote}
          at={{ case: each.id, link: `mechanism:${quote.mechanism}`, proof: numberOf(each, quote) }}
        />
      ))}
      {each.quotes.length > shown.length && (
        <button type="button" className="text-button" onClick={() => setShowsAll(true)}>
          {text("quote.more", { n: each.quotes.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function RegionChips({
  title,
  row,
  columns,
}: {
  title: string;
  row: MatrixRow;
  columns: readonly MatrixColumn[];
}) {
  const { text } = useSettings();
  if (columns.length === 0) return null;
  return (
    <section className="region-chips">
      <h3 className="section-head">
        <span>{title}</span>
        <span className="caption">{text("common.regions", { n: columns.length })}</span>
      </h3>
      <ul>
        {columns.map(({ id, name, isProvince }) => {
          const count = row.cells.get(id)?.length ?? 0;
          return (
            <li key={id}>
              <a
                className="chip"
                data-empty={count === 0 || undefined}
                href={formatPlace({ view: "matrix", mechanism: row.mechanism.id, region: id })}
              >
                {isProvince ? text("matrix.province") : name}
                {count > 0 && <span className="caption figure"> {count}</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A whole row is the quotes of its cells. */
async function quotesOf(
  row: MatrixRow,
  region: string | null,
  signal: AbortSignal,
): Promise<readonly EvidenceCase[]> {
  const regions = region === null ? [...row.cells.keys()] : [region];
  const answers = await Promise.all(regions.map((each) => fetchEvidence(row.mechanism.id, each, signal)));
  const cases = new Map(answers.flatMap((answer) => answer.cases.map((each) => [each.id, each] as const)));
  return [...cases.values()];
}

/** Which quote of its mechanism it is: the hash of the case page counts within a link. */
function numberOf(each: EvidenceCase, quote: EvidenceCase["quotes"][number]): number {
  return each.quotes.filter(({ mechanism }) => mechanism === quote.mechanism).indexOf(quote);
}

function quotesText(evidence: readonly EvidenceCase[]): string {
  return evidence
    .map(({ title, quotes }) => [title, ...quotes.map(({ quote }) => `“${quote}”`)].join("\n"))
    .join("\n\n");
}
