/**
 * resolve — from what each case names to records that agree with each other.
 *
 * Takes  every case of the run with its mentions.
 * Gives  CaseRecord[] in the order of the cases: regions as full paths, quotes cut, the same case in other documents linked.
 * Never  picks silently: a name that may mean two divisions is flagged, a candidate left out keeps its reason.
 */

import type { CaseDoc } from "../model/case.ts";
import { quoteInCase } from "../model/case.ts";
import type { CaseMentions, RejectedMention } from "../model/mention.ts";
import { byCodePoint } from "../model/order.ts";
import type { CaseRecord, RejectedRecord, SectionRecord } from "../model/record.ts";
import { sourceSpan } from "../model/text.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { findDuplicates } from "./duplicates.ts";
import { evidenceOf } from "./evidence.ts";
import { type ResolvedRegions, resolveRegions } from "./regions.ts";

export interface ExtractedCase {
  readonly doc: CaseDoc;
  readonly mentions: CaseMentions;
}

/** Records with their rejected candidates, which `extract` shows only with `--trace`. */
export function resolveCases(
  cases: readonly ExtractedCase[],
  vocabulary: Vocabulary,
): Required<CaseRecord>[] {
  const resolved = cases.map(({ doc, mentions }) => ({
    doc,
    mentions,
    regions: resolveRegions(doc, mentions.regions, vocabulary.regions, mentions.departments),
  }));
  const duplicates = findDuplicates(resolved.map(({ doc, regions }) => ({ doc, regions: regions.primary })));
  return resolved.map(({ doc, mentions, regions }) =>
    toRecord(doc, mentions, regions, duplicates.get(doc.id) ?? []),
  );
}

function toRecord(
  doc: CaseDoc,
  mentions: CaseMentions,
  regions: ResolvedRegions,
  duplicates: readonly string[],
): Required<CaseRecord> {
  const { start, end } = sourceSpan(doc.document, { start: doc.offset, end: doc.offset + doc.text.length });
  return {
    id: doc.id,
    title: doc.title,
    document: doc.document.source.path,
    span: [start, end],
    order: doc.order,
    issuer: doc.facts.issuer,
    published: doc.facts.published,
    year: doc.facts.year,
    batch: doc.facts.batch,
    regions: {
      primary: regions.primary,
      mentioned: regions.mentioned,
      evidence: [...regions.primary, ...regions.mentioned].flatMap((region) =>
        evidenceOf(doc, regions.proofs.get(region) ?? []).map((evidence) => ({ region, ...evidence })),
      ),
      ambiguous: regions.ambiguous.map(({ text, candidates, proof }) => ({
        text: quoteInCase(doc, proof).quote || text,
        candidates,
        ...evidenceOf(doc, [proof])[0]!,
      })),
    },
    departments: mentions.departments.map((link) => ({
      id: link.id,
      role: link.role,
      names: link.names,
      evidence: evidenceOf(doc, link.proofs),
    })),
    platforms: mentions.platforms.map((link) => ({
      name: link.name,
      aliases: link.aliases,
      evidence: evidenceOf(doc, link.proofs),
    })),
    mechanisms: mentions.mechanisms.map((link) => ({ id: link.id, evidence: evidenceOf(doc, link.proofs) })),
    targetGroups: mentions.targetGroups.map((link) => ({
      id: link.id,
      evidence: evidenceOf(doc, link.proofs),
    })),
    outcomes: mentions.outcomes.map(({ proofs, ...outcome }) => ({
      ...outcome,
      evidence: evidenceOf(doc, proofs),
    })),
    duplicates,
    sections: sectionRecords(doc),
    rejected: rejectedRecords(doc, [...mentions.rejected, ...regions.rejected]),
  };
}

function sectionRecords(doc: CaseDoc): SectionRecord[] {
  return doc.sections
    .filter((section) => section.end > section.start)
    .map(({ kind, heading, level, ...span }) => {
      const inDocument = { start: doc.offset + span.start, end: doc.offset + span.end };
      return { kind, heading, level, ...sourceSpan(doc.document, inDocument) };
    });
}

/** By place in the text, then kind and id; one candidate refused twice at one place for one reason is told once. */
function rejectedRecords(doc: CaseDoc, rejected: readonly RejectedMention[]): RejectedRecord[] {
  const records = rejected.map(({ kind, id, proof, reason }) => ({
    kind,
    id,
    rule: proof.rule,
    reason,
    evidence: evidenceOf(doc, [proof])[0]!,
  }));
  records.sort(
    (a, b) =>
      a.evidence.start - b.evidence.start ||
      byCodePoint(a.kind, b.kind) ||
      byCodePoint(a.id, b.id) ||
      byCodePoint(a.rule, b.rule),
  );
  const seen = new Set<string>();
  return records.filter(({ kind, id, reason, evidence }) => {
    const key = JSON.stringify([kind, id, reason, evidence.start]);
    return !seen.has(key) && seen.add(key);
  });
}
