/** The list as a file for spreadsheets: every case that is shown, with all its links by name. */

import type { AtlasAnswer, AtlasCase, AtlasEntity } from "../../../src/model/atlas.ts";
import { answerCsv } from "../query/csv.ts";
import type { AtlasIndex } from "../state/atlas-index.ts";
import { type Language, nameOf, type Text } from "../strings/text.ts";

/** CSV with a BOM; cells that look like a formula are made plain. */
export function listCsv(
  cases: readonly AtlasCase[],
  index: AtlasIndex,
  language: Language,
  text: Text,
): string {
  const names = (entities: ReadonlyMap<string, AtlasEntity>, ids: readonly string[]) =>
    ids.map((id) => {
      const entity = entities.get(id);
      return entity ? nameOf(entity, language) : id;
    });
  const documents = new Map(index.atlas.documents.map(({ id, name }) => [id, name]));
  const columns: readonly [string, (each: AtlasCase) => unknown][] = [
    [text("list.case"), ({ title }) => title],
    [text("list.region"), ({ regions }) => regions.map((path) => path.replaceAll("/", ""))],
    [text("list.year"), ({ year }) => year],
    [text("list.batch"), ({ batch }) => batch],
    [text("list.document"), ({ document }) => documents.get(document) ?? document],
    [text("kind.mechanism"), ({ mechanisms }) => names(index.mechanisms, mechanisms)],
    [text("kind.targetGroup"), ({ targetGroups }) => names(index.targetGroups, targetGroups)],
    [text("kind.platform"), ({ platforms }) => names(index.platforms, platforms)],
    [
      text("kind.department"),
      ({ departments }) =>
        departments.map(({ id, role }) =>
          text("filter.inRole", { name: names(index.departments, [id])[0]!, role: text(`role.${role}`) }),
        ),
    ],
    [text("kind.outcome"), ({ outcomes }) => outcomes],
    [text("list.group"), ({ cluster }) => index.clusters.get(cluster ?? "")?.label ?? ""],
    [text("list.number"), ({ id }) => id],
  ];
  const answer: AtlasAnswer = {
    columns: columns.map(([name]) => name),
    rows: cases.map((each) => columns.map(([, cellOf]) => cellOf(each))),
    truncated: false,
  };
  return answerCsv(answer);
}
