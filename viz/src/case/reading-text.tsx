/** The full text with its evidence: every piece that proves something leads to its link. */

import { type ClipboardEvent, useMemo } from "react";
import type { AtlasCasePage, AtlasLink } from "../../../src/model/atlas.ts";
import { useSettings } from "../state/settings.tsx";
import { caseHash } from "../state/url.ts";
import { nameOf } from "../strings/text.ts";
import { cutText, type Piece, type Proof } from "./highlight.ts";
import { type Block, blocksOf, type Paragraph, rawWords, wideMarks } from "./reading.ts";

interface ReadingTextProps {
  readonly page: AtlasCasePage;
  /** Proofs of the kinds that are shown. */
  readonly proofs: readonly Proof[];
  readonly links: ReadonlyMap<string, AtlasLink>;
  readonly selected: Proof | null;
}

export function ReadingText(props: ReadingTextProps) {
  const { page, proofs } = props;
  const { text } = useSettings();
  const blocks = useMemo(() => blocksOf(page.text, page.sections), [page]);
  const shown = useMemo(() => wideMarks(page.text), [page]);
  return (
    <div className="reading" lang="zh-CN" onCopy={(event) => copyRaw(event, page.text)}>
      {blocks.map((block) =>
        block.isTitle ? (
          block.paragraphs.some((paragraph) => hasProof(paragraph, proofs)) && (
            <section key={block.id} className="reading-title" aria-label={text("case.originalTitle")}>
              <p className="caption">{text("case.originalTitle")}</p>
              {block.paragraphs
                .filter((paragraph) => hasProof(paragraph, proofs))
                .map((paragraph) => (
                  <p key={paragraph.start}>
                    <Pieces {...props} shown={shown} {...paragraph} />
                  </p>
                ))}
            </section>
          )
        ) : (
          <ReadingBlock key={block.id} block={block} shown={shown} {...props} />
        ),
      )}
    </div>
  );
}

function ReadingBlock({ block, shown, ...props }: ReadingTextProps & { block: Block; shown: string }) {
  const Heading = block.level <= 1 ? "h2" : "h3";
  return (
    <section id={block.id}>
      {block.heading && (
        <Heading>
          <Pieces {...props} shown={shown} {...block.heading} />
        </Heading>
      )}
      {block.paragraphs.map((paragraph) => (
        <p key={paragraph.start}>
          <Pieces {...props} shown={shown} {...paragraph} />
        </p>
      ))}
    </section>
  );
}

/** `shown` is the text with wide marks: the same units at the same offsets. */
function Pieces({
  page,
  shown,
  proofs,
  links,
  selected,
  start,
  end,
}: ReadingTextProps & Paragraph & { shown: string }) {
  return cutText(start, end, proofs).map((piece) => {
    const words = shown.slice(piece.start, piece.end);
    if (piece.proofs.length === 0) return words;
    return <Evidence key={piece.start} {...{ page, piece, words, links, selected }} />;
  });
}

interface EvidenceProps {
  readonly page: AtlasCasePage;
  readonly piece: Piece;
  readonly words: string;
  readonly links: ReadonlyMap<string, AtlasLink>;
  readonly selected: Proof | null;
}

/** Two kinds on one piece: the tint and line of the first, a second line of the second. */
function Evidence({ page, piece, words, links, selected }: EvidenceProps) {
  const { text, language } = useSettings();
  const isSelected = selected !== null && piece.proofs.includes(selected);
  const first = isSelected ? selected : piece.proofs[0]!;
  const second = piece.proofs.find(({ kind }) => kind !== first.kind);
  const names = piece.proofs.map(({ link, kind }) => {
    const found = links.get(link);
    return `${text(`kind.${kind}`)}：${found ? nameOf(found, language) : link}`;
  });
  return (
    <a
      className="evidence"
      href={caseHash(page.id, first.link, first.number)}
      data-kind={first.kind}
      data-second={second?.kind}
      data-selected={isSelected || undefined}
      title={names.join("；")}
      data-at={piece.start}
      onClick={(event) => event.currentTarget.blur()}
    >
      <mark>{words}</mark>
    </a>
  );
}

/** What is copied is the source, not its typeset form. */
function copyRaw(event: ClipboardEvent, raw: string): void {
  event.clipboardData.setData("text/plain", rawWords(raw, String(getSelection())));
  event.preventDefault();
}

function hasProof({ start, end }: Paragraph, proofs: readonly Proof[]): boolean {
  return proofs.some((proof) => proof.start < end && proof.end > start);
}
