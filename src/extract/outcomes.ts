/**
 * Quantified changes: 由10天压缩至3天, 材料压减60%, 节约成本300万元, 高压答复时限减半.
 *
 * Totals (服务企业1200家) are none. Numbers stay in the unit as written; ranges give their lower bound.
 */

import type { CaseDoc } from "../model/case.ts";
import type { Extraction, OutcomeMention, Proof, RejectedMention } from "../model/mention.ts";
import type { Span } from "../model/text.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import type { FoundChange } from "./change-reading.ts";
import { createChangeReader } from "./change-tokens.ts";
import { findChanges } from "./changes.ts";
import { metricOf } from "./outcome-metric.ts";

/** How far before a change a goal or a negation still governs it: within the clause, and not its beginning. */
const CONTEXT_REACH = 24;

/** Compiles the vocabulary once; the function it returns is pure. */
export function createOutcomeExtractor({
  outcomes: rules,
}: Vocabulary): (doc: CaseDoc) => Extraction<OutcomeMention> {
  const readChanges = createChangeReader(rules);

  return function extractOutcomes({ text }) {
    const links = new Map<string, OutcomeMention & { readonly proofs: Proof[] }>();
    const rejected: RejectedMention[] = [];
    for (const change of findChanges(text, readChanges(text), rules)) {
      const proofs = change.spans.map((span): Proof => ({ ...span, rule: `change:${change.rule}` }));
      const reason = contextOf(text, change);
      if (reason !== null) {
        const id = text.slice(proofs[0]!.start, proofs[0]!.end);
        rejected.push({ kind: "outcome", id, proof: proofs[0]!, reason });
        continue;
      }
      const { before, after, unit, changePct, delta } = change;
      const metric = metricOf(text, change, rules);
      const key = JSON.stringify([metric, before, after, unit, changePct, delta]);
      const known = links.get(key);
      if (known) known.proofs.push(...proofs);
      else links.set(key, { metric, before, after, unit, changePct, delta, proofs });
    }
    return { links: [...links.values()], rejected };
  };

  function contextOf(text: string, { spans }: FoundChange): string | null {
    const span = spans[0]!;
    const before = clauseBefore(text, span);
    const after = text.slice(spans.at(-1)!.end, spans.at(-1)!.end + CONTEXT_REACH);
    const context = rules.contexts.find((rule) => rule.before?.test(before) || rule.after?.test(after));
    return context?.reason ?? null;
  }
}

function clauseBefore(text: string, { start }: Span): string {
  return text
    .slice(Math.max(0, start - CONTEXT_REACH), start)
    .split(/[，。；！？\n]/)
    .at(-1)!;
}
