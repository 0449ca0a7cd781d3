/** The page of a case: its text with every proof in place, what it is linked to, and who did the same. */

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { AtlasCasePage, LinkRelation } from "../../../src/model/atlas.ts";
import { AWAY, fetchCase } from "../api.ts";
import { Notice } from "../components/notice.tsx";
import { scrollToRead } from "../components/scroll.ts";
import { TitleText } from "../components/title-text.tsx";
import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";
import { caseHash, type Place } from "../state/url.ts";
import { useFetched } from "../state/use-fetched.ts";
import { adjust } from "../state/use-place.ts";
import "./case.css";
import "./reading.css";
import { CaseSide } from "./case-side.tsx";
import { EvidenceBar } from "./evidence-bar.tsx";
import { keyFigures } from "./figures.ts";
import { type Proof, proofsOf } from "./highlight.ts";
import { linkKey } from "./links.ts";
import { MarginNotes } from "./margin-notes.tsx";
import { ReadingText } from "./reading-text.tsx";
import { SimilarCases } from "./similar-cases.tsx";

type CasePlace = Extract<Place, { view: "case" }>;

export function CaseView({ place }: { place: CasePlace }) {
  const { text } = useSettings();
  const { fetched, retry } = useFetched(place.case, (signal) => fetchCase(place.case, signal));
  if (fetched.state === "ready") return <CasePage key={place.case} page={fetched.value} place={place} />;
  if (fetched.state === "loading") return <Notice kind="loading" title={text("state.loadingCase")} />;
  if (fetched.error.status === 404) {
    return <Notice kind="empty" title={text("state.noCase")} note={text("state.noCaseText")} />;
  }
  const isAway = fetched.error.code === AWAY;
  return (
    <Notice
      kind={isAway ? "away" : "broken"}
      title={isAway ? text("state.away") : fetched.error.message}
      note={isAway ? text("state.awayPart") : null}
      action={{ label: text("common.retry"), run: retry }}
    />
  );
}

function CasePage({ page, place }: { page: AtlasCasePage; place: CasePlace }) {
  const { text } = useSettings();
  const [only, setOnly] = useState<LinkRelation | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const links = useMemo(() => new Map(page.links.map((link) => [linkKey(link), link])), [page]);
  const all = useMemo(() => proofsOf(page.links, page.text.length), [page]);
  const proofs = useMemo(() => all.filter(({ kind }) => only === null || kind === only), [all, only]);
  const selected = useMemo(() => findProof(all, place), [all, place]);
  const noted = useMemo(
    () => proofs.filter((proof) => proof.number === 0 || proof === selected),
    [proofs, selected],
  );
  const figures = useMemo(() => keyFigures(page.links, text), [page, text]);
  const select = useCallback(
    (proof: Proof) => adjust({ view: "case", case: page.id, link: proof.link, proof: proof.number }),
    [page.id],
  );
  useEffect(() => {
    if (selected === null) return;
    const mark = frame.current?.querySelector(`[data-at="${selected.start}"]`);
    if (mark) showInMiddle(mark);
  }, [selected]);
  useEffect(() => {
    if (selected !== null && only !== null && selected.kind !== only) setOnly(null);
  }, [selected, only]);

  return (
    <div className="case-view">
      <CaseSide page={page} proofs={all} only={only} onOnly={setOnly} />
      <article className="case-main">
        <div className="case-frame" ref={frame}>
          <CaseHead page={page} />
          {figures.length > 0 && (
            <ul className="key-figures">
              {figures.map(({ link, figure, caption }) => (
                <li key={linkKey(link)}>
                  <a href={caseHash(page.id, linkKey(link))}>
                    <b>{figure}</b>
                    <span>{caption}</span>
                  </a>
                </li>
              ))}
            </ul>
          )}
          <ReadingText page={page} proofs={proofs} links={links} selected={selected} />
          <MarginNotes caseId={page.id} proofs={noted} links={links} selected={selected} frame={frame} />
        </div>
        <SimilarCases page={page} />
      </article>
      <EvidenceBar proofs={proofs} links={links} selected={selected} onSelect={select} />
    </div>
  );
}

function CaseHead({ page }: { page: AtlasCasePage }) {
  const { index } = useAtlas();
  const { text } = useSettings();
  const each = index.cases.get(page.id);
  const cluster = index.clusters.get(each?.cluster ?? "");
  const places = each?.regions.map((region) => region.replaceAll("/", "")).join(text("common.separator"));
  const facts = [
    places,
    page.batch ?? page.year,
    page.order === null ? null : text("common.annex", { n: page.order }),
  ];
  return (
    <header className="case-head">
      <p className="case-meta">
        {facts
          .filter((fact) => fact)
          .map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        {cluster && (
          <span className="case-group" data-group={cluster.color}>
            <span className="dot" aria-hidden="true" />
            {cluster.label}
          </span>
        )}
      </p>
      <h1>
        <TitleText title={page.title} />
      </h1>
    </header>
  );
}

/** The proof that the hash names; a link without that many quotes shows its strongest. */
function findProof(proofs: readonly Proof[], { link, proof }: CasePlace): Proof | null {
  if (link === null) return null;
  const own = proofs.filter((each) => each.link === link);
  return (
    own.find(({ number }) => number === proof) ?? own.find(({ number }) => number === 0) ?? own[0] ?? null
  );
}

/** Scrolls only when the mark is not well in view already: a click on it then leaves the text where it is. */
function showInMiddle(mark: Element): void {
  const { top, bottom } = mark.getBoundingClientRect();
  const isInView = top > 80 && bottom < innerHeight - 120;
  if (!isInView) scrollToRead(mark, "center");
}
