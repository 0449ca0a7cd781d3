/**
 * read — from paths to decoded documents.
 *
 * Takes  files and folders (a folder gives every readable document below it).
 * Gives  SourceDocument[] sorted by path, and one failure for each file that could not be read.
 * Never  stops at a bad file: it is named with its reason, and the others go on.
 */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { AtlasError, messageOf } from "../errors.ts";
import { byCodePoint } from "../model/order.ts";
import type { SourceDocument } from "../model/text.ts";
import { type FoundFile, findFiles } from "./find-files.ts";
import { readPlainText } from "./plain-text.ts";

/** Turns the bytes of one kind of file into the text that offsets refer to; throws INPUT with the reason. */
export type DocumentReader = (bytes: Uint8Array) => string;

/** A new format is one reader and one line here. */
const READERS: Readonly<Record<string, DocumentReader>> = {
  ".txt": readPlainText,
  ".md": readPlainText,
};

export interface ReadFailure {
  readonly path: string;
  readonly message: string;
}

export interface ReadResult {
  readonly documents: readonly SourceDocument[];
  readonly failures: readonly ReadFailure[];
  /** Files in a folder that no reader is for. */
  readonly skipped: readonly string[];
}

export function readDocuments(paths: readonly string[]): ReadResult {
  const found = findFiles(paths);
  const documents = new Map<string, SourceDocument>();
  const failures: ReadFailure[] = [...found.failures];
  const skipped: string[] = [];

  for (const file of found.files) {
    const reader = READERS[extname(file.path).toLowerCase()];
    if (!reader && !file.named) {
      skipped.push(file.path);
      continue;
    }
    try {
      if (!reader)
        throw new AtlasError("INPUT", `不认识的文件类型，目前能读 ${Object.keys(READERS).join("、")}。`);
      if (documents.has(file.path)) {
        throw new AtlasError("INPUT", "已有同名文件：给其中一个改名，或放进同一个文件夹再读。");
      }
      documents.set(file.path, readDocument(file, reader));
    } catch (error) {
      failures.push({ path: file.path, message: messageOf(error) });
    }
  }
  return {
    documents: [...documents.values()].sort((a, b) => byCodePoint(a.path, b.path)),
    failures: failures.sort((a, b) => byCodePoint(a.path, b.path)),
    skipped: skipped.sort(byCodePoint),
  };
}

function readDocument(file: FoundFile, reader: DocumentReader): SourceDocument {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file.location);
  } catch (cause) {
    throw new AtlasError("INPUT", "读不出来：检查文件是否还在、是否有读取权限。", { cause });
  }
  return { path: file.path, text: reader(bytes), sha256: createHash("sha256").update(bytes).digest("hex") };
}
