import { Fragment } from "react";

/** What a title is cut into: words, and words together with the closing mark after them. */
const CLOSING = /^[”’」』》）)，。、：；！？·]+$/u;
const OPENING = /[“‘「『《（(]$/u;

/**
 * Pieces of a Chinese title between which a line may break: `Intl.Segmenter` finds the words,
 * and no line begins with a closing mark or ends with an opening one. Joined they are the title.
 */
export function titlePieces(title: string): string[] {
  if (!("Segmenter" in Intl)) return [title];
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter("zh", { granularity: "word" }).segment(title)) {
    const last = pieces.at(-1);
    if (last !== undefined && (CLOSING.test(segment) || OPENING.test(last)))
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** A title that breaks between words, in headings first at its own spaces, and is never altered; always Chinese. */
export function TitleText({ title }: { title: string }) {
  return (
    <span className="title-text" lang="zh-CN">
      {title.split(/(?<= )/).map((clause, index) => (
        <span key={index} className="title-clause">
          {titlePieces(clause).map((piece, at) => (
            <Fragment key={at}>
              {piece}
              <wbr />
            </Fragment>
          ))}
        </span>
      ))}
    </span>
  );
}
