/** The panel of an entity that is lit: its names and the cases that have it. */

import type { AtlasEntity } from "../../../src/model/atlas.ts";
import { caseMeta } from "../case/links.ts";
import { Icon } from "../components/icons.tsx";
import { KindMark } from "../components/kind-mark.tsx";
import { TitleText } from "../components/title-text.tsx";
import { columnOf } from "../matrix/roll-up.ts";
import { useAtlas } from "../state/atlas-context.tsx";
import { casesWith } from "../state/atlas-index.ts";
import { useSettings } from "../state/settings.tsx";
import { caseHash, formatPlace, type Lit } from "../state/url.ts";
import { nameOf } from "../strings/text.ts";

interface EntityPanelProps {
  readonly lit: Lit;
  readonly entity: AtlasEntity;
  readonly onClose: () => void;
}

export function EntityPanel({ lit, entity, onClose }: EntityPanelProps) {
  const { index } = useAtlas();
  const { text, language } = useSettings();
  const cases = casesWith(index, lit);
  const aliases = lit.kind === "platform" ? (index.platforms.get(lit.id)?.aliases ?? []) : [];
  return (
    <aside className="panel" aria-label={nameOf(entity, language)}>
      <header className="panel-head">
        <p className="panel-group">
          <KindMark kind={lit.kind} />
          {text(`kind.${lit.kind}`)}
        </p>
        <button
          type="button"
          className="plain-button panel-close"
          aria-label={text("common.close")}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
        <h2 className="panel-heading">{nameOf(entity, language)}</h2>
        <p className="panel-meta">{text("common.cases", { n: cases.length })}</p>
        {aliases.length > 0 && (
          <p className="panel-meta">
            {text("panel.alias", { names: aliases.join(text("common.separator")) })}
          </p>
        )}
        {(lit.kind === "mechanism" || lit.kind === "region") && (
          <p className="panel-actions">
            <a className="button" href={matrixHash(lit)}>
              {text("panel.matrix")}
            </a>
          </p>
        )}
      </header>
      <ul className="panel-body entity-cases">
        {cases.map((each) => (
          <li key={each.id} data-group={index.clusters.get(each.cluster ?? "")?.color ?? 0}>
            <span className="dot" aria-hidden="true" />
            <div>
              <a href={caseHash(each.id, `${lit.kind}:${lit.id}`)}>
                <TitleText title={each.title} />
              </a>
              <p className="caption">{caseMeta(each, text)}</p>
            </div>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function matrixHash(lit: Lit): string {
  return formatPlace({
    view: "matrix",
    mechanism: lit.kind === "mechanism" ? lit.id : null,
    region: lit.kind === "region" ? columnOf(lit.id) : null,
  });
}
