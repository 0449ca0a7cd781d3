/** What counts as the same link when a record is held against a label. */

import type { CaseRecord } from "../model/record.ts";
import type { GoldCase } from "./gold.ts";

export interface Links {
  readonly predicted: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
  readonly accepted: ReadonlySet<string>;
}

/** Every kind of link whose sides are sets of keys; platforms, which match by any of their names, are apart. */
export const COMPARISONS: Readonly<
  Record<string, (record: CaseRecord | undefined, gold: GoldCase) => Links>
> = {
  "regions.primary": (record, { regions }) => ({
    predicted: new Set(record?.regions.primary),
    required: new Set(regions.primary.required),
    accepted: new Set(regions.primary.accepted),
  }),
  "regions.all": (record, { regions }) => ({
    predicted: new Set([...(record?.regions.primary ?? []), ...(record?.regions.mentioned ?? [])]),
    required: new Set([...regions.primary.required, ...regions.mentioned.required]),
    accepted: withAncestors([...regions.primary.accepted, ...regions.mentioned.accepted]),
  }),
  departments: (record, { departments }) => ({
    predicted: idsOf(record?.departments),
    required: idsOf(departments.filter((label) => label.required)),
    accepted: idsOf(departments),
  }),
  "departments.lead": (record, { departments }) => ({
    predicted: idsOf(record?.departments.filter((link) => link.role === "lead")),
    required: idsOf(
      departments.filter((label) => label.required && label.roles.every((role) => role === "lead")),
    ),
    accepted: idsOf(departments.filter((label) => label.roles.includes("lead"))),
  }),
  mechanisms: (record, { mechanisms }) => concepts(record?.mechanisms, mechanisms),
  target_groups: (record, { target_groups }) => concepts(record?.targetGroups, target_groups),
  outcomes: (record, { outcomes }) => ({
    predicted: new Set(record?.outcomes.map((link) => outcomeKey(link, link.changePct, link.delta))),
    required: new Set(
      outcomes
        .filter((label) => label.required)
        .map((label) => outcomeKey(label, label.change_pct, label.delta)),
    ),
    accepted: new Set(outcomes.map((label) => outcomeKey(label, label.change_pct, label.delta))),
  }),
};

/** A platform's names without quotation marks, spaces and the word for its kind. */
export function platformKeys(platform: { name: string; aliases: readonly string[] }): Set<string> {
  const bare = (name: string): string => {
    let key = name.replace(/[“”"\\‘’\s·《》]/g, "").toUpperCase();
    for (const suffix of ["APP", "平台", "小程序", "系统", "公众号"])
      if (key.endsWith(suffix)) key = key.slice(0, -suffix.length);
    return key;
  };
  return new Set([platform.name, ...platform.aliases].map(bare).filter((key) => key !== ""));
}

function idsOf(links: readonly { id: string }[] | undefined): Set<string> {
  return new Set(links?.map((link) => link.id));
}

function concepts(
  links: readonly { id: string }[] | undefined,
  labels: readonly { id: string; required: boolean }[],
): Links {
  return {
    predicted: idsOf(links),
    required: idsOf(labels.filter((label) => label.required)),
    accepted: idsOf(labels),
  };
}

/** An ancestor of an accepted division is not wrong, only less exact. */
function withAncestors(paths: readonly string[]): Set<string> {
  return new Set(
    paths.flatMap((path) => path.split("/").map((_, index, parts) => parts.slice(0, index + 1).join("/"))),
  );
}

/** Outcomes are compared by their numbers; a change and a delta by their size, since papers differ in the sign. */
function outcomeKey(
  { before, after }: { before: number | null; after: number | null },
  changePct: number | null,
  delta: number | null | undefined,
): string {
  const size = (value: number | null | undefined): number | null =>
    value == null ? null : Math.abs(rounded(value));
  return JSON.stringify([
    before === null ? null : rounded(before),
    after === null ? null : rounded(after),
    size(changePct),
    size(delta),
  ]);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
