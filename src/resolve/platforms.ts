/**
 * One platform under one name across cases: 闽政通APP is 闽政通, 易企办 in Fujian is 福建易企办.
 *
 * Names meet by the same key (quotation marks and the word for the kind dropped), as forms of a known platform, by an
 * alias that a text states, or by the place that one of them leaves out. Never by one being part of the other:
 * e福州 is not e龙岩, DeepSeek大模型 not DeepSeek智能客服.
 */

import { byCodePoint } from "../model/order.ts";
import type { CanonicalPlatform, PlatformNaming } from "../model/platform-naming.ts";
import type { CaseRecord } from "../model/record.ts";
import type { PlatformRules } from "../vocabulary/platforms.ts";
import { createScope } from "./platform-scope.ts";

type NamedRecord = Pick<CaseRecord, "id"> & {
  readonly regions: Pick<CaseRecord["regions"], "primary">;
  readonly platforms: readonly { readonly name: string; readonly aliases: readonly string[] }[];
};

interface Use {
  readonly record: string;
  /** As the record has it, and with the place that it leaves out (省网上办事大厅 → 福建省网上办事大厅). */
  readonly name: string;
  readonly full: string;
  readonly aliases: readonly string[];
}

/** Sorted by name; every platform of every record is a member of exactly one. Independent of the records' order. */
export function namePlatforms(records: readonly NamedRecord[], rules: PlatformRules): PlatformNaming {
  const { keyOf } = rules;
  const known = new Map(Array.from(rules.known, ([form, { name }]) => [keyOf(form), name]));
  const scope = createScope(rules);
  const uses = records.flatMap(({ id, regions, platforms }) =>
    platforms.map(({ name, aliases }): Use => {
      const full = known.get(keyOf(name)) ?? scope.fullName(name, regions.primary);
      return { record: id, name, full, aliases };
    }),
  );
  const regionsOf = new Map(records.map(({ id, regions }) => [id, regions.primary]));
  const roots = new Roots();
  const names = new Set(uses.map(({ full }) => keyOf(full)));

  // An alias joins two names only when no third platform has it.
  const claims = new Map<string, Set<string>>();
  for (const { full, aliases } of uses) {
    for (const alias of aliases) {
      const key = keyOf(alias);
      claims.set(key, (claims.get(key) ?? new Set()).add(keyOf(full)));
    }
  }
  for (const [alias, owners] of claims) {
    const [owner] = owners;
    if (owners.size === 1 && names.has(alias)) roots.join(alias, owner!);
  }
  for (const { record, full } of uses) {
    const placed = scope
      .placedNames(full, regionsOf.get(record) ?? [])
      .map(keyOf)
      .filter((key) => names.has(key));
    if (new Set(placed).size === 1) roots.join(keyOf(full), placed[0]!);
  }

  const groups = new Map<string, Use[]>();
  for (const use of uses) {
    const root = roots.of(keyOf(use.full));
    groups.set(root, [...(groups.get(root) ?? []), use]);
  }
  return [...groups.values()]
    .map((group) => canonical(group, known, keyOf))
    .sort((a, b) => byCodePoint(a.name, b.name) || byCodePoint(a.members[0]!.record, b.members[0]!.record));
}

function canonical(
  uses: readonly Use[],
  known: ReadonlyMap<string, string>,
  keyOf: (name: string) => string,
): CanonicalPlatform {
  const name =
    uses.map(({ full }) => known.get(keyOf(full))).find((found) => found !== undefined) ?? chosenName(uses);
  const forms = new Set(uses.flatMap((use) => [use.name, use.full, ...use.aliases]));
  forms.delete(name);
  const members = uses
    .map((use) => ({ record: use.record, name: use.name }))
    .sort((a, b) => byCodePoint(a.record, b.record) || byCodePoint(a.name, b.name));
  return { name, aliases: [...forms].sort(byCodePoint), members };
}

/** The name that says the place, when another is its end; else the most used, then the shortest. */
function chosenName(uses: readonly Use[]): string {
  const counts = new Map<string, number>();
  for (const { full } of uses) counts.set(full, (counts.get(full) ?? 0) + 1);
  const names = [...counts.keys()];
  const placed = (name: string): boolean => names.some((other) => other !== name && name.endsWith(other));
  return names.sort(
    (a, b) =>
      Number(placed(b)) - Number(placed(a)) ||
      counts.get(b)! - counts.get(a)! ||
      a.length - b.length ||
      byCodePoint(a, b),
  )[0]!;
}

/** Union-find over keys; the root is the smallest key, whatever the order of joining. */
class Roots {
  private readonly parents = new Map<string, string>();

  of(key: string): string {
    let root = key;
    for (let parent = this.parents.get(root); parent !== undefined; parent = this.parents.get(root))
      root = parent;
    return root;
  }

  join(a: string, b: string): void {
    const [left, right] = [this.of(a), this.of(b)];
    if (left === right) return;
    const [root, child] = byCodePoint(left, right) < 0 ? [left, right] : [right, left];
    this.parents.set(child, root);
  }
}
