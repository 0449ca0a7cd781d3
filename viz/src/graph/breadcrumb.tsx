import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";
import { nameOf } from "../strings/text.ts";
import type { Focus } from "./focus.ts";
import type { Scene } from "./scene.ts";

interface BreadcrumbProps {
  readonly scene: Scene;
  readonly focus: Pick<Focus, "case" | "opened">;
  readonly homeHash: string;
  /** The case without the link that is opened in it. */
  readonly caseHash: string;
}

/** 全部 › group › case › link: instead of the heading while a case is in focus; each step but the group leads back. */
export function Breadcrumb({ scene, focus, homeHash, caseHash }: BreadcrumbProps) {
  const { index } = useAtlas();
  const { text, language } = useSettings();
  const group = scene.groups.find(({ id }) => id === focus.case.cluster);
  const { shortTitle } = focus.case;
  return (
    <nav aria-label={text("focus.where")}>
      <ol className="breadcrumb">
        <li>
          <a href={homeHash}>{text("focus.all", { n: index.counted.length })}</a>
        </li>
        <li>{group ? text("focus.group", { name: group.name, n: group.size }) : text("graph.single")}</li>
        <li lang="zh-CN">
          {focus.opened ? <a href={caseHash}>{shortTitle}</a> : <h1 aria-current="location">{shortTitle}</h1>}
        </li>
        {focus.opened && (
          <li>
            <h1 aria-current="location">{nameOf(focus.opened.link, language)}</h1>
          </li>
        )}
      </ol>
    </nav>
  );
}
