/**
 * What extractors give: links with their proofs, and what they saw and refused.
 *
 * A proof is the span of the words that matched; the quote, whole clauses around it, is cut in one place
 * (`resolve/evidence.ts`). Spans count from the start of `CaseDoc.text`.
 */

import type { Span } from "./text.ts";

export type LinkKind = "region" | "department" | "platform" | "mechanism" | "targetGroup" | "outcome";

export interface Proof extends Span {
  /** The rule that fired, for the trace: `one-thing#pattern:整合…事项`, `gazetteer`, `quoted-name`. */
  readonly rule: string;
}

/** A division's name in the text, with every division it may mean; resolution picks one or flags it. */
export interface RegionMention {
  /** As matched, normalised: 鼓楼区, 泉州, 台商投资区. */
  readonly text: string;
  readonly proof: Proof;
  /** Full paths, broader divisions first, then by GB/T 2260 code; empty for a zone whose host is named elsewhere. */
  readonly candidates: readonly string[];
  /** `full` is a name with its kind (晋安区), `short` one without (晋安), `zone` a functional zone. */
  readonly form: "full" | "short" | "zone" | "township";
  /** Also an ordinary word (资源, 城区): more than the word itself must speak for it. */
  readonly weak: boolean;
  /** Whether a mark, a preposition or a word that goes with places stands before and behind it. */
  readonly bounded: { readonly before: boolean; readonly behind: boolean };
  /** True when it stands in the document but not in the case; its span then counts from the document's start. */
  readonly outside: boolean;
}

export type DepartmentRole = "lead" | "partner";

export interface DepartmentMention {
  readonly id: string;
  readonly role: DepartmentRole;
  /** Concrete bodies as named (厦门市税务局), in order of appearance. */
  readonly names: readonly string[];
  readonly proofs: readonly Proof[];
}

export interface PlatformMention {
  /** Shortest unambiguous full name in this text: 闽政通, not 闽政通APP. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly proofs: readonly Proof[];
}

/** A mechanism or a target group, by vocabulary id. */
export interface ConceptMention {
  readonly id: string;
  readonly proofs: readonly Proof[];
}

export type OutcomeMetric =
  | "duration"
  | "materials"
  | "steps"
  | "trips"
  | "cost"
  | "efficiency"
  | "rate"
  | "volume";

/** A quantified change; numbers in the unit as written, `changePct` in percent, `delta` in `unit`. */
export interface OutcomeMention {
  readonly metric: OutcomeMetric;
  readonly before: number | null;
  readonly after: number | null;
  readonly unit: string | null;
  readonly changePct: number | null;
  readonly delta: number | null;
  readonly proofs: readonly Proof[];
}

/** A candidate that was seen and not linked, kept for review (`extract --trace`). */
export interface RejectedMention {
  readonly kind: LinkKind;
  /** Vocabulary id, region path or name. */
  readonly id: string;
  readonly proof: Proof;
  /** In plain Chinese, for a planner: 背景段落, 外地做法, 否定. */
  readonly reason: string;
}

/** What one extractor gives for one case. */
export interface Extraction<T> {
  readonly links: readonly T[];
  readonly rejected: readonly RejectedMention[];
}

/** Everything extracted from one case, before names are resolved. */
export interface CaseMentions {
  readonly regions: readonly RegionMention[];
  readonly departments: readonly DepartmentMention[];
  readonly platforms: readonly PlatformMention[];
  readonly mechanisms: readonly ConceptMention[];
  readonly targetGroups: readonly ConceptMention[];
  readonly outcomes: readonly OutcomeMention[];
  readonly rejected: readonly RejectedMention[];
}
