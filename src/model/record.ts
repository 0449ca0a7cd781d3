/** The case record: what `extract` writes and what the graph is built from. Field order is the order of the bytes. */

import type { SectionKind } from "./case.ts";
import type { DepartmentRole, LinkKind, OutcomeMetric } from "./mention.ts";
import type { Evidence } from "./text.ts";

export interface CaseRecord {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  /** [start, end) in the document's original text. */
  readonly span: readonly [number, number];
  readonly order: number | null;
  readonly issuer: string | null;
  readonly published: string | null;
  readonly year: number | null;
  readonly batch: string | null;
  readonly regions: {
    readonly primary: readonly string[];
    readonly mentioned: readonly string[];
    readonly evidence: readonly (Evidence & { readonly region: string })[];
    readonly ambiguous: readonly (Evidence & {
      readonly text: string;
      readonly candidates: readonly string[];
    })[];
  };
  readonly departments: readonly {
    readonly id: string;
    readonly role: DepartmentRole;
    readonly names: readonly string[];
    readonly evidence: readonly Evidence[];
  }[];
  readonly platforms: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly evidence: readonly Evidence[];
  }[];
  readonly mechanisms: readonly { readonly id: string; readonly evidence: readonly Evidence[] }[];
  readonly targetGroups: readonly { readonly id: string; readonly evidence: readonly Evidence[] }[];
  readonly outcomes: readonly {
    readonly metric: OutcomeMetric;
    readonly before: number | null;
    readonly after: number | null;
    readonly unit: string | null;
    readonly changePct: number | null;
    readonly delta: number | null;
    readonly evidence: readonly Evidence[];
  }[];
  /** Ids of records in other documents that describe the same case. */
  readonly duplicates: readonly string[];
  /** Sections in the original text, for the reading view. */
  readonly sections: readonly SectionRecord[];
  /** Only with `--trace`. */
  readonly rejected?: readonly RejectedRecord[];
}

export interface SectionRecord {
  readonly kind: SectionKind;
  readonly heading: string | null;
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

export interface RejectedRecord {
  readonly kind: LinkKind;
  readonly id: string;
  readonly rule: string;
  readonly reason: string;
  readonly evidence: Evidence;
}
