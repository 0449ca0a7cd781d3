/** Plain text: UTF-8, with or without a byte order mark. */

import { AtlasError } from "../errors.ts";

/** Larger files are not a compendium but a mistake; five of the largest known ones fit ten times over. */
const LARGEST_BYTES = 50 * 1024 * 1024;

/** Control characters do not occur in text; one is enough to know a binary file. */
const BINARY = /[\u0000-\u0008\u000e-\u001f]/;

/** The decoded text without its byte order mark; throws INPUT for an empty, binary, oversized or otherwise encoded file. */
export function readPlainText(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_BYTES) {
    throw new AtlasError(
      "INPUT",
      `文件有 ${Math.round(bytes.length / 1048576)} MB，超过 50 MB：拆成几份再读。`,
    );
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AtlasError("INPUT", "不是 UTF-8 文本（也可能是二进制文件）：另存为 UTF-8 文本再读。", {
      cause,
    });
  }
  if (text.trim() === "") throw new AtlasError("INPUT", "文件是空的：检查是否保存成功。");
  if (BINARY.test(text)) throw new AtlasError("INPUT", "是二进制文件，不是文本：先导出为 UTF-8 文本再读。");
  return text;
}
