/** Left of the text: evidence by kind as a filter, contents, citation. */

import type { AtlasCasePage, LinkRelation } from "../../../src/model/atlas.ts";
import { CopyButton } from "../components/copy-button.tsx";
import { Icon } from "../components/icons.tsx";
import { KindMark } from "../components/kind-mark.tsx";
import { scrollToRead } from "../components/scroll.ts";
import { useSettings } from "../state/settings.tsx";
import { formatPlace } from "../state/url.ts";
import type { Proof } from "./highlight.ts";
import { citationOf, KINDS } from "./links.ts";
import { blocksOf, wideMarks } from "./reading.ts";

interface CaseSideProps {
  readonly page: AtlasCasePage;
  readonly proofs: readonly Proof[];
  /** The only kind whose evidence is shown; null shows all. */
  readonly only: LinkRelation | null;
  readonly onOnly: (kind: LinkRelation | null) => void;
}

export function CaseSide({ page, proofs, only, onOnly }: CaseSideProps) {
  const { text } = useSettings();
  const counts = KINDS.map((kind) => ({ kind, count: proofs.filter((proof) => proof.kind === kind).length }));
  const headings = blocksOf(page.text, page.sections).filter((block) => block.heading);
  const citation = citationOf(page, text);
  return (
    <aside className="case-side">
      <a className="case-back" href={formatPlace({ view: "graph", case: page.id, lit: null })}>
        <Icon name="left" />
        {text("common.back")}
      </a>
      <section>
        <h2 className="section-head">
          <span>{text("case.evidence")}</span>
          <span className="caption figure">{text("common.places", { n: proofs.length })}</span>
        </h2>
        <ul className="kind-filter">
          {counts.map(({ kind, count }) => (
            <li key={kind}>
              <button
                type="button"
                aria-pressed={only === kind}
                title={text("case.filter", { kind: text(`kind.${kind}`) })}
                disabled={count === 0}
                onClick={() => onOnly(only === kind ? null : kind)}
              >
                <KindMark kind={kind} />
                <span>{text(`kind.${kind}`)}</span>
                <span className="caption figure">{count}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {headings.length > 0 && (
        <nav aria-label={text("case.contents")}>
          <h2 className="section-head">{text("case.contents")}</h2>
          <ol className="contents" lang="zh-CN">
            {headings.map((block) => (
              <li key={block.id} data-level={block.level}>
                <button
                  type="button"
                  onClick={() => scrollToRead(document.getElementById(block.id), "start")}
                >
                  {wideMarks(page.text.slice(block.heading!.start, block.heading!.end))}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <section>
        <h2 className="section-head">{text("case.citation")}</h2>
        <p className="citation" lang="zh-CN">
          {citation}
        </p>
        <CopyButton label={text("case.copyCitation")} done={text("case.copied")} make={() => citation} />
      </section>
    </aside>
  );
}
