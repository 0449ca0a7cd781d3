/**
 * What the viewer gets over HTTP (`viz/` imports these types and nothing else from `src/`).
 *
 * `GET /api/atlas` is the overview in one answer; full texts and quotes come by case and by query.
 */

import type { SectionRecord } from "./record.ts";

export interface AtlasEntity {
  readonly id: string;
  readonly name: string;
  /** English label from the vocabulary; equals `name` where there is none. */
  readonly english: string;
}

export interface AtlasRegion extends AtlasEntity {
  readonly level: "province" | "prefecture" | "county" | "township" | "zone";
  readonly code: string | null;
  readonly parent: string | null;
}

export interface AtlasMechanism extends AtlasEntity {
  readonly kind: "mechanism" | "category";
  /** The category's id; null for a category. */
  readonly broader: string | null;
  /** The share of links to it that were right on labelled cases, 0–1; null where too few were looked at. */
  readonly precision: number | null;
  /** Links that were looked at. */
  readonly support: number;
}

export interface AtlasCase {
  readonly id: string;
  readonly title: string;
  /** Region and 助力…/打造… tail dropped, at most 14 characters: the label on the canvas. */
  readonly shortTitle: string;
  /** 福州, 泉州台商区, 省级: the second line of the label. */
  readonly place: string;
  readonly order: number | null;
  readonly document: string;
  readonly year: number | null;
  readonly batch: string | null;
  readonly x: number;
  readonly y: number;
  readonly cluster: string | null;
  readonly regions: readonly string[];
  readonly departments: readonly { readonly id: string; readonly role: "lead" | "partner" }[];
  readonly platforms: readonly string[];
  readonly mechanisms: readonly string[];
  readonly targetGroups: readonly string[];
  readonly outcomes: number;
  /** What its outcomes measure, each once: duration, materials, … */
  readonly metrics: readonly string[];
  /** Set on the shorter telling: the id of the fuller one. Such a case is drawn nowhere and counted nowhere. */
  readonly duplicateOf: string | null;
}

export interface AtlasCluster {
  readonly id: string;
  /** The two most distinctive mechanisms, 信用修复 · 知识产权保护. */
  readonly label: string;
  /** Mechanism ids behind the label, for the English one. */
  readonly mechanisms: readonly string[];
  readonly size: number;
  /** 1–12, an index into the palette of the design; 0 for a group of one case. */
  readonly color: number;
  /** The territory, in graph units; empty for a group of one case. */
  readonly polygon: readonly (readonly [number, number])[];
  /** Where the name stands, in graph units. */
  readonly anchor: readonly [number, number];
}

export interface AtlasDocument {
  readonly id: string;
  readonly name: string;
  readonly issuer: string | null;
  readonly published: string | null;
  readonly year: number | null;
  readonly batch: string | null;
  readonly cases: number;
}

export interface Atlas {
  /** Hash of the graph: changes when the build changes. */
  readonly build: string;
  readonly documents: readonly AtlasDocument[];
  /** Cases of the extent, in graph units: [minX, minY, maxX, maxY]. */
  readonly extent: readonly [number, number, number, number];
  readonly cases: readonly AtlasCase[];
  readonly clusters: readonly AtlasCluster[];
  readonly regions: readonly AtlasRegion[];
  readonly mechanisms: readonly AtlasMechanism[];
  readonly departments: readonly AtlasEntity[];
  readonly platforms: readonly (AtlasEntity & { readonly aliases: readonly string[] })[];
  readonly targetGroups: readonly (AtlasEntity & { readonly broader: string | null })[];
  /** [case, case, score], smaller id first. */
  readonly similar: readonly (readonly [string, string, number])[];
}

export type LinkRelation = "region" | "department" | "platform" | "mechanism" | "targetGroup" | "outcome";

/** One link of a case with its quotes; offsets count from the start of `AtlasCasePage.text`. */
export interface AtlasLink {
  readonly kind: LinkRelation;
  readonly id: string;
  readonly name: string;
  readonly english: string;
  /** 主要 / 提及 for a region, lead / partner for a department; null otherwise. */
  readonly role: "primary" | "mentioned" | "lead" | "partner" | null;
  /** How many other cases have the same link (not for outcomes). */
  readonly others: number;
  readonly quotes: readonly { readonly quote: string; readonly start: number; readonly end: number }[];
  readonly outcome?: {
    readonly metric: string;
    readonly before: number | null;
    readonly after: number | null;
    readonly unit: string | null;
    readonly changePct: number | null;
    readonly delta: number | null;
  };
}

export interface AtlasSimilarCase {
  readonly id: string;
  readonly score: number;
  /** Shared features with their weights; they add up to `score`. */
  readonly shared: readonly {
    readonly kind: LinkRelation;
    readonly id: string;
    readonly name: string;
    readonly english: string;
    readonly weight: number;
  }[];
}

/** `GET /api/cases/:id` */
export interface AtlasCasePage {
  readonly id: string;
  readonly title: string;
  readonly document: AtlasDocument;
  readonly order: number | null;
  readonly year: number | null;
  readonly batch: string | null;
  /** The case as its document has it. */
  readonly text: string;
  readonly sections: readonly SectionRecord[];
  readonly links: readonly AtlasLink[];
  readonly similar: readonly AtlasSimilarCase[];
  /** The same case told in other documents. */
  readonly duplicates: readonly { readonly id: string; readonly title: string; readonly document: string }[];
}

/** `GET /api/queries`: the saved questions. `GET /api/queries/:name?param=…` answers with {@link AtlasAnswer}. */
export interface SavedQuestion {
  readonly name: string;
  readonly group: string;
  readonly title: string;
  readonly titleEnglish: string;
  readonly description: string;
  readonly descriptionEnglish: string;
  readonly cypher: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: "string" | "integer" | "number" | "boolean" | "strings";
    readonly default: string | number | boolean | readonly string[];
    /** What the value is: an id of a kind of entity, so that a form can offer the names. */
    readonly of: "mechanism" | "region" | "department" | "platform" | "targetGroup" | "case" | null;
    /** The only values allowed; null where any value of the type is. */
    readonly choices: readonly string[] | null;
    readonly description: string;
  }[];
}

/** The body of `POST /api/query`, a visitor's own Cypher, answered with {@link AtlasAnswer}. */
export interface AtlasQuestion {
  /** One reading statement; anything else is refused with its line and column. */
  readonly cypher: string;
  /** Texts, numbers, true, false, and lists of texts or of numbers; never null. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

export interface AtlasAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
}

/**
 * Every error of the API, with its HTTP status. Of a query: REFUSED 403, FAILED 400 with the engine's reason, TIMEOUT 504,
 * BUSY 429 (Retry-After says when to come back), CRASHED 502, UNAVAILABLE 503.
 */
export interface AtlasProblem {
  readonly ok: false;
  readonly code: string;
  readonly error: string;
  readonly status: number;
  /** Of the word of a query that is refused, from 1; a column is a character. */
  readonly line?: number;
  readonly column?: number;
}

/** `GET /api/evidence?mechanism=ID&region=PATH`: the quotes behind a cell of the matrix; a category stands for all below it. */
export interface AtlasEvidence {
  readonly cases: readonly {
    readonly id: string;
    readonly title: string;
    readonly place: string;
    readonly batch: string | null;
    readonly order: number | null;
    readonly quotes: readonly {
      readonly quote: string;
      readonly start: number;
      readonly end: number;
      /** The mechanism that the quote proves. */
      readonly mechanism: string;
    }[];
  }[];
}
