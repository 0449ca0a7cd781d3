/** Similar cases with the features they share and what each weighs; the parts add up to the score. */

import type { AtlasCasePage, AtlasSimilarCase } from "../../../src/model/atlas.ts";
import { TitleText } from "../components/title-text.tsx";
import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";
import { caseHash } from "../state/url.ts";
import { nameOf } from "../strings/text.ts";
import "./similar-cases.css";

/** Cases whose shared features are drawn as bars; the others name them in a line. */
const WITH_BARS = 2;

/** Features that are named before 另 n 项. */
const NAMED = 3;

export function SimilarCases({ page }: { page: AtlasCasePage }) {
  const { text } = useSettings();
  const widest = Math.max(
    1,
    ...page.similar.flatMap(({ shared }) => [...shared.map(({ weight }) => weight), restOf(shared)]),
  );
  return (
    <aside className="case-similar">
      <h2 className="section-head">
        <span>{text("case.similar")}</span>
        <span className="caption">{text("case.similarNote")}</span>
      </h2>
      {page.similar.length === 0 && <p className="caption">{text("case.similarNone")}</p>}
      <ol>
        {page.similar.map((similar, index) => (
          <SimilarCard key={similar.id} similar={similar} hasBars={index < WITH_BARS} widest={widest} />
        ))}
      </ol>
      {page.duplicates.length > 0 && (
        <section className="case-same">
          <h2 className="section-head">{text("case.same")}</h2>
          {page.duplicates.map((same) => (
            <p key={same.id} className="same-case">
              <a href={caseHash(same.id)}>
                <TitleText title={same.title} />
              </a>
              <DocumentName id={same.document} />
            </p>
          ))}
        </section>
      )}
    </aside>
  );
}

function SimilarCard({
  similar,
  hasBars,
  widest,
}: {
  similar: AtlasSimilarCase;
  hasBars: boolean;
  widest: number;
}) {
  const { index } = useAtlas();
  const { text, language } = useSettings();
  const each = index.cases.get(similar.id);
  const named = similar.shared.slice(0, NAMED);
  const rest = similar.shared.length - named.length;
  return (
    <li className="similar-card" data-group={index.clusters.get(each?.cluster ?? "")?.color ?? 0}>
      <span className="dot" aria-hidden="true" />
      <a href={caseHash(similar.id)}>
        <TitleText title={each?.title ?? similar.id} />
      </a>
      {hasBars ? (
        <table className="shares">
          <tbody>
            {named.map((feature) => (
              <tr key={`${feature.kind} ${feature.id}`} data-kind={feature.kind}>
                <th scope="row">{nameOf(feature, language)}</th>
                <Bar weight={feature.weight} widest={widest} />
              </tr>
            ))}
            {rest > 0 && (
              <tr>
                <th scope="row">{text("common.more", { n: rest })}</th>
                <Bar weight={restOf(similar.shared)} widest={widest} />
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text("case.score")}</th>
              <td />
              <td className="figure">{similar.score.toFixed(2)}</td>
            </tr>
          </tfoot>
        </table>
      ) : (
        <p className="shares-line">
          <span className="caption">
            {named.map((feature) => nameOf(feature, language)).join(text("common.separator"))}
            {rest > 0 && `${text("common.separator")}${text("common.more", { n: rest })}`}
          </span>
          <span className="figure">{similar.score.toFixed(2)}</span>
        </p>
      )}
    </li>
  );
}

function Bar({ weight, widest }: { weight: number; widest: number }) {
  return (
    <>
      <td className="share-bar">
        <span style={{ width: `${(weight / widest) * 100}%` }} />
      </td>
      <td className="figure">{weight.toFixed(2)}</td>
    </>
  );
}

function DocumentName({ id }: { id: string }) {
  const { index } = useAtlas();
  const { text } = useSettings();
  const found = index.atlas.documents.find((document) => document.id === id);
  return <span className="caption">{text("case.sameIn", { doc: found?.name ?? id })}</span>;
}

/** Weight of the features that are not named. */
function restOf(shared: AtlasSimilarCase["shared"]): number {
  return shared.slice(NAMED).reduce((sum, { weight }) => sum + weight, 0);
}
