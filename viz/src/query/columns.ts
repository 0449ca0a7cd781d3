/** Which columns of an answer are shown: an id beside its name is a way to the entity, not something to read. */

import type { AtlasAnswer } from "../../../src/model/atlas.ts";

/** A column to show, with the column that holds its ids, if there is one. */
export interface ShownColumn {
  readonly at: number;
  readonly name: string;
  readonly ids: number | null;
}

/** The library of queries names the ids of 案例 案例编号. */
const ID_SUFFIX = "编号";

/** `X编号` is folded into `X` where both are there; alone it is shown. */
export function shownColumns({ columns }: Pick<AtlasAnswer, "columns">): ShownColumn[] {
  return columns.flatMap((name, at) => {
    if (name.endsWith(ID_SUFFIX) && columns.includes(name.slice(0, -ID_SUFFIX.length))) return [];
    const ids = columns.indexOf(`${name}${ID_SUFFIX}`);
    return [{ at, name, ids: ids < 0 ? null : ids }];
  });
}
