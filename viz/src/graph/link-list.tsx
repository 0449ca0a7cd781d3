/** Links of one kind with their quotes: the first few open, the rest one click away. */

import { useState } from "react";
import type { AtlasLink, LinkRelation } from "../../../src/model/atlas.ts";
import { linkKey } from "../case/links.ts";
import { KindMark } from "../components/kind-mark.tsx";
import { Quote } from "../components/quote.tsx";
import { useSettings } from "../state/settings.tsx";
import type { Lit } from "../state/url.ts";
import { nameOf } from "../strings/text.ts";
import { isEntityLink } from "./focus.ts";

/** Quote cards that are open from the start. */
const OPEN = 3;

/** Links that are listed before 另 n 项. */
const LISTED = 6;

interface LinkListProps {
  readonly caseId: string;
  readonly kind: LinkRelation;
  readonly links: readonly AtlasLink[];
  /** The first kind of a panel shows its quotes, the others wait. */
  readonly isFirst: boolean;
  /** Where it is shown who else has a link. */
  readonly hashOfLit: (lit: Lit) => string;
}

export function LinkList({ caseId, kind, links, isFirst, hashOfLit }: LinkListProps) {
  const { text } = useSettings();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? links : links.slice(0, LISTED);
  return (
    <section className="link-list">
      <h3 className="section-head">
        <span>
          {text(`kind.${kind}`)} <span className="caption figure">{links.length}</span>
        </span>
        {kind === "mechanism" && <span className="caption">{text("panel.rare")}</span>}
      </h3>
      <ul>
        {shown.map((link, index) => (
          <LinkCard
            key={linkKey(link)}
            caseId={caseId}
            link={link}
            isOpen={isFirst && index < OPEN}
            hashOfLit={hashOfLit}
          />
        ))}
      </ul>
      {links.length > shown.length && (
        <button type="button" className="text-button link-more" onClick={() => setShowsAll(true)}>
          {text("common.more", { n: links.length - shown.length })}
        </button>
      )}
    </section>
  );
}

interface LinkCardProps extends Pick<LinkListProps, "caseId" | "hashOfLit"> {
  readonly link: AtlasLink;
  readonly isOpen: boolean;
}

function LinkCard({ caseId, link, isOpen, hashOfLit }: LinkCardProps) {
  const { text, language } = useSettings();
  const proof = link.quotes[0];
  const others = link.others === 0 ? text("link.only") : text("link.others", { n: link.others });
  return (
    <li>
      <details className="link-card" open={isOpen}>
        <summary>
          <KindMark kind={link.kind} />
          <span className="link-name">{nameOf(link, language)}</span>
          <span className="caption">
            {link.role ? text(`role.${link.role}`) : isEntityLink(link) && others}
          </span>
        </summary>
        {proof ? (
          <Quote kind={link.kind} quote={proof.quote} at={{ case: caseId, link: linkKey(link), proof: 0 }} />
        ) : (
          <p className="caption link-none">{text("quote.none")}</p>
        )}
        {isEntityLink(link) && link.others > 0 && (
          <p className="link-others">
            <a href={hashOfLit(link)}>{text("focus.cases")}</a>
          </p>
        )}
      </details>
    </li>
  );
}
