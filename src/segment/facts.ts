/** What a document says of itself: who issued it, when, and which batch it is. */

import type { DocumentFacts } from "../model/case.ts";
import type { NormalisedDocument } from "../model/text.ts";
import type { DocumentLayout } from "../vocabulary/documents.ts";
import type { Line } from "./lines.ts";

/** Facts stand in the letter or the lead, not in the cases: so many lines are read at either end of a document. */
const FRONT_LINES = 6;

const DATE = /(20\d\d)(?:年|-|\/|\.)(\d{1,2})(?:月|-|\/|\.)(\d{1,2})日?/;
const BATCH =
  /(20\d\d)年(?:[^。；]{0,120}?。)?[^。；]{0,8}?(第[一二三四1-4]季度|第[一二三四五六七八九十\d]+批|首批)/;

/**
 * `front` are the lines before the first case (all lines of a document that is one case).
 *
 * The issuer is, in this order: the organ that signs above a date, the one said to issue the collection, the source
 * that a web page names. The year is the batch's, else the date's, else the latest one that the text tells of as past.
 */
export function readFacts(
  document: NormalisedDocument,
  front: readonly Line[],
  title: string,
  layout: DocumentLayout,
): DocumentFacts {
  const lead = front.slice(0, FRONT_LINES);
  const tail = front.slice(-FRONT_LINES);
  const batch = readBatch(front.map((line) => line.text).join("\n"));
  const dated = [...lead, ...tail].find(
    (line) => DATE.test(line.text) && (line.text.length < 20 || layout.byline.test(line.text)),
  );
  const published = dated ? isoDate(dated.text) : null;
  const display = (line: Line): string => document.display.slice(line.start, line.end);
  return {
    issuer: signature(front, layout, display) ?? announcer(front, layout) ?? source([...lead, ...tail]),
    published,
    batch,
    year:
      Number(batch?.slice(0, 4) ?? published?.slice(0, 4) ?? 0) ||
      pastYear(title) ||
      pastYear(document.text) ||
      null,
  };
}

/** 2025年第三批, 2023年第四季度, 2024年首批; the year may stand a sentence earlier. */
function readBatch(text: string): string | null {
  const match = BATCH.exec(text);
  return match ? `${match[1]}年${match[2]}` : null;
}

function isoDate(text: string): string | null {
  const match = DATE.exec(text);
  return match ? `${match[1]}-${match[2]!.padStart(2, "0")}-${match[3]!.padStart(2, "0")}` : null;
}

/** An organ alone on a line, above a line that is a date. */
function signature(
  lines: readonly Line[],
  layout: DocumentLayout,
  display: (line: Line) => string,
): string | null {
  const organ = new RegExp(`^[^，。：:]{2,30}(?:${layout.issuers.join("|")})$`);
  const index = lines.findIndex(
    (line, at) => at > 0 && line.text.length < 20 && DATE.test(line.text) && organ.test(lines[at - 1]!.text),
  );
  return index < 0 ? null : display(lines[index - 1]!);
}

/** 近日，省发改委收集推出…典型经验 → 省发改委 */
function announcer(lines: readonly Line[], layout: DocumentLayout): string | null {
  const organs = layout.issuers.join("|");
  const pattern = new RegExp(
    `(?:^|[，。])(?:近日|日前|20\\d\\d年|第[一二三四]季度)*([^，。；（）\\d]{1,40}?(?:${organs}))(?:（[^）]*）)?(?:以[^。]{0,80}?)?[^。；]{0,30}?(?:推出|印发|发布|公布|收集|通报)`,
  );
  for (const line of lines.slice(0, FRONT_LINES)) {
    const match = pattern.exec(line.text);
    if (match && /案例|经验|做法/.test(line.text)) return match[1]!;
  }
  return null;
}

/** 来源：长春日报 */
function source(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const match = /来源\s*[：:]\s*([^\s，。；）]{2,30})/.exec(line.text);
    if (match) return match[1]!;
  }
  return null;
}

/** The latest year that is not a goal (到2027年, 力争2026年). */
function pastYear(text: string): number | null {
  let latest: number | null = null;
  for (const match of text.matchAll(/(?<!到|至|力争|\d)(20\d\d)年(?!底前|前|以前)/g)) {
    latest = Math.max(latest ?? 0, Number(match[1]));
  }
  return latest;
}
