/**
 * The whole flow: read the documents, make their text matchable, cut it into cases, extract what each case names
 * and claims, resolve names across cases, build the graph, group similar reforms, and load it into a store.
 */

import { type ClusterReport, clusterGraph } from "./cluster/index.ts";
import { AtlasError, messageOf } from "./errors.ts";
import { createExtractor } from "./extract/index.ts";
import { buildGraph } from "./graph/build.ts";
import type { CaseDoc, DocumentFacts } from "./model/case.ts";
import type { PropertyGraph } from "./model/graph.ts";
import { byCodePoint } from "./model/order.ts";
import type { CaseRecord } from "./model/record.ts";
import type { NormalisedDocument } from "./model/text.ts";
import { normalise } from "./normalise/index.ts";
import { type ReadFailure, readDocuments } from "./read/index.ts";
import { resolveCases } from "./resolve/index.ts";
import { namePlatforms } from "./resolve/platforms.ts";
import { segment } from "./segment/index.ts";
import type { Vocabulary } from "./vocabulary/index.ts";

/** Called as work goes on; `step` is in Chinese, for people. */
export type OnProgress = (step: string, done: number, total: number) => void;

export interface ReadCases {
  readonly documents: readonly { readonly document: NormalisedDocument; readonly facts: DocumentFacts }[];
  readonly cases: readonly CaseDoc[];
  readonly failures: readonly ReadFailure[];
  readonly skipped: readonly string[];
}

/** Reads and segments; a document without a case is a failure, and the others go on. */
export function readCases(
  paths: readonly string[],
  vocabulary: Vocabulary,
  onProgress: OnProgress,
): ReadCases {
  const read = readDocuments(paths);
  const failures: ReadFailure[] = [...read.failures];
  const documents: { document: NormalisedDocument; facts: DocumentFacts }[] = [];
  const cases: CaseDoc[] = [];
  const stems = stemsOf(read.documents.map((source) => source.path));

  for (const [index, source] of read.documents.entries()) {
    try {
      const document = normalise(source);
      const found = segment(document, stems.get(source.path)!, vocabulary.documents).cases;
      documents.push({ document, facts: found[0]!.facts });
      cases.push(...found);
    } catch (error) {
      failures.push({ path: source.path, message: messageOf(error) });
    }
    onProgress("读取文件", index + 1, read.documents.length);
  }
  return { documents, cases, failures, skipped: read.skipped };
}

export interface ExtractionRun extends Omit<ReadCases, "cases"> {
  /** Sorted by document, then span. */
  readonly records: readonly Required<CaseRecord>[];
}

/** Documents to case records. */
export function extractRecords(
  paths: readonly string[],
  vocabulary: Vocabulary,
  onProgress: OnProgress,
): ExtractionRun {
  const { cases, ...read } = readCases(paths, vocabulary, onProgress);
  const extract = createExtractor(vocabulary);
  const extracted = cases.map((doc, index) => {
    onProgress("抽取案例", index + 1, cases.length);
    return { doc, mentions: extract(doc) };
  });
  return { ...read, records: resolveCases(extracted, vocabulary) };
}

/** Case records to the graph that stores load, with groups and positions. Throws INPUT when there is no case. */
export function graphOf(
  run: ExtractionRun,
  vocabulary: Vocabulary,
  onReport: (report: ClusterReport) => void,
): PropertyGraph {
  if (run.records.length === 0)
    throw new AtlasError("INPUT", "没有读到任何案例，原有的图没有改动。检查给出的路径。");
  const graph = buildGraph({
    records: run.records,
    documents: run.documents.map(({ document, facts }) => ({ ...document.source, facts })),
    platforms: namePlatforms(run.records, vocabulary.platforms),
    mechanisms: vocabulary.mechanisms.byId,
    measured: vocabulary.measured,
    targetGroups: vocabulary.targetGroups.byId,
    departments: vocabulary.departments.byId,
    region: (path) => vocabulary.regions.division(path),
    display: vocabulary.display,
  });
  return clusterGraph(graph, { onReport });
}

/**
 * What case ids begin with: the file's name without its ending. Files of one name in several folders, or with
 * several endings, take their whole path, so that ids are unique.
 */
function stemsOf(paths: readonly string[]): Map<string, string> {
  const name = (path: string): string =>
    path
      .split("/")
      .at(-1)!
      .replace(/\.[^.]+$/, "");
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(name(path), (counts.get(name(path)) ?? 0) + 1);
  return new Map(
    [...paths]
      .sort(byCodePoint)
      .map((path) => [path, counts.get(name(path)) === 1 ? name(path) : path.replaceAll("/", "-")]),
  );
}
