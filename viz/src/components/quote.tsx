import { useSettings } from "../state/settings.tsx";
import { caseHash } from "../state/url.ts";
import type { MarkKind } from "./kind-mark.tsx";
import "./quote.css";

interface QuoteProps {
  readonly kind: MarkKind;
  readonly quote: string;
  /** The case to open at this quote, with the link as `kind:id`. */
  readonly at: { readonly case: string; readonly link: string; readonly proof: number };
}

/** The words of a document behind a link, with the way to them. */
export function Quote({ kind, quote, at }: QuoteProps) {
  const { text } = useSettings();
  return (
    <blockquote className="quote" data-kind={kind}>
      <q className="quote-words" lang="zh-CN">
        {quote}
      </q>{" "}
      <a className="quote-open" href={caseHash(at.case, at.link, at.proof)}>
        {text("quote.open")}
      </a>
    </blockquote>
  );
}
