/** The panel of the case that is selected: what it is, what it did with which proof, who does the same. */

import type { AtlasCasePage } from "../../../src/model/atlas.ts";
import { AWAY } from "../api.ts";
import { caseMeta, linksByKind } from "../case/links.ts";
import { Icon } from "../components/icons.tsx";
import { KindMark } from "../components/kind-mark.tsx";
import { Notice } from "../components/notice.tsx";
import { TitleText } from "../components/title-text.tsx";
import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";
import { caseHash, formatPlace, type Lit } from "../state/url.ts";
import type { Fetched } from "../state/use-fetched.ts";
import { LinkList } from "./link-list.tsx";

/** Similar cases that the panel names; the page has them all. */
const SIMILAR_SHOWN = 5;

interface CasePanelProps {
  readonly id: string;
  readonly fetched: Fetched<AtlasCasePage>;
  readonly retry: () => void;
  /** Where it is shown who else has a link. */
  readonly hashOfLit: (lit: Lit) => string;
  readonly onClose: () => void;
}

export function CasePanel({ id, fetched, retry, hashOfLit, onClose }: CasePanelProps) {
  const { index } = useAtlas();
  const { text } = useSettings();
  const each = index.cases.get(id);
  if (!each) return null;
  const cluster = index.clusters.get(each.cluster ?? "");
  return (
    <aside className="panel" aria-label={each.title}>
      <header className="panel-head">
        <p className="panel-group" data-group={cluster?.color ?? 0}>
          <span className="dot" aria-hidden="true" />
          {cluster?.label ?? text("graph.single")}
        </p>
        <button
          type="button"
          className="plain-button panel-close"
          aria-label={text("common.close")}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
        <h2 className="panel-heading">
          <TitleText title={each.title} />
        </h2>
        <p className="panel-meta">{caseMeta(each, text)}</p>
        <p className="panel-actions">
          <a className="button primary" href={caseHash(id)}>
            {text("panel.open")}
          </a>
        </p>
      </header>
      <div className="panel-body">
        {fetched.state === "ready" && <PanelLinks page={fetched.value} hashOfLit={hashOfLit} />}
        {fetched.state === "loading" && <Notice kind="loading" small title={text("state.loadingCase")} />}
        {fetched.state === "failed" && (
          <Notice
            kind="away"
            small
            title={fetched.error.code === AWAY ? text("state.away") : fetched.error.message}
            note={text("state.awayPart")}
            action={{ label: text("common.retry"), run: retry }}
          />
        )}
      </div>
    </aside>
  );
}

function PanelLinks({ page, hashOfLit }: { page: AtlasCasePage } & Pick<CasePanelProps, "hashOfLit">) {
  const { index } = useAtlas();
  const { text } = useSettings();
  const groups = linksByKind(page.links);
  return (
    <>
      <ul className="kind-counts">
        {groups.map(({ kind, links }) => (
          <li key={kind} title={text(`kind.${kind}`)}>
            <KindMark kind={kind} />
            <span className="figure">{links.length}</span>
          </li>
        ))}
      </ul>
      {page.duplicates.map((same) => (
        <p key={same.id} className="panel-same">
          <a href={caseHash(same.id)}>{text("panel.sameAs", { doc: documentName(same.document) })}</a>
        </p>
      ))}
      {groups.map(({ kind, links }, position) => (
        <LinkList
          key={kind}
          caseId={page.id}
          kind={kind}
          links={links}
          isFirst={position === 0}
          hashOfLit={hashOfLit}
        />
      ))}
      {page.similar.length > 0 && (
        <section className="link-list">
          <h3 className="section-head">
            <span>{text("panel.similar")}</span>
            <span className="caption">{text("case.score")}</span>
          </h3>
          <ul>
            {page.similar.slice(0, SIMILAR_SHOWN).map(({ id, score }) => {
              const other = index.cases.get(id);
              return (
                <li
                  key={id}
                  className="similar-row"
                  data-group={index.clusters.get(other?.cluster ?? "")?.color ?? 0}
                >
                  <span className="dot" aria-hidden="true" />
                  <a href={formatPlace({ view: "graph", case: id, lit: null })} lang="zh-CN">
                    {other?.shortTitle ?? id}
                    <span className="caption"> {other?.place}</span>
                  </a>
                  <span className="caption figure">{score.toFixed(2)}</span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );

  function documentName(id: string): string {
    const found = index.atlas.documents.find((document) => document.id === id);
    return found?.name ?? id;
  }
}
