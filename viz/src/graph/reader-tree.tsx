import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";
import { formatPlace } from "../state/url.ts";
import type { Scene } from "./scene.ts";

/** The graph as headings and lists, for readers that do not see a canvas. */
export function ReaderTree({ scene }: { scene: Scene }) {
  const { index } = useAtlas();
  const { text } = useSettings();
  const groups = [
    ...scene.groups.map(({ id, name }) => ({
      id,
      name,
      cases: scene.cases.filter((each) => each.cluster === id),
    })),
    { id: "none", name: text("graph.single"), cases: scene.cases.filter((each) => each.group === 0) },
  ].filter((group) => group.cases.length > 0);
  return (
    <section className="sr-only" aria-label={text("graph.tree")}>
      {groups.map((group) => (
        <div key={group.id}>
          <h2>{group.name}</h2>
          <ul>
            {group.cases.map(({ id }) => (
              <li key={id}>
                <a href={formatPlace({ view: "graph", case: id, lit: null })} tabIndex={-1} lang="zh-CN">
                  {index.cases.get(id)?.title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
