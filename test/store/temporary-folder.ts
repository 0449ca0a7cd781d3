/** Folders for tests. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** Removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "reform-atlas-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Removed when all tests of the file, or of the block around it, have ended. */
export function folderForAll(): string {
  const folder = mkdtempSync(join(tmpdir(), "reform-atlas-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
