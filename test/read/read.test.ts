import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readDocuments } from "../../src/read/index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-read-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("readDocuments", () => {
  const put = (name: string, bytes: string | Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const failure = (bytes: string | Uint8Array): string =>
    readDocuments([put("a.txt", bytes)]).failures[0]!.message;

  it("gives nothing for an empty folder", () => {
    expect(readDocuments([folder])).toEqual({ documents: [], failures: [], skipped: [] });
  });

  it("names a path that does not exist", () => {
    expect(readDocuments([join(folder, "无")]).failures[0]!.message).toContain("没有这个文件");
  });

  it("says why a file cannot be read, and goes on", () => {
    put("好.txt", "正文");
    put("空.txt", "");
    put("二进制.txt", new Uint8Array([0x50, 0x4b, 3, 4, 0, 1]));
    const result = readDocuments([folder]);
    expect(result.documents.map(({ path }) => path)).toEqual(["好.txt"]);
    expect(result.failures.map(({ path }) => path)).toEqual(["二进制.txt", "空.txt"]);
  });

  it("tells empty, binary and otherwise encoded files apart", () => {
    expect(failure(" \n")).toContain("空的");
    expect(failure(new Uint8Array([0xd6, 0xd0, 0xce, 0xc4]))).toContain("不是 UTF-8");
    expect(failure("正文\u0000")).toContain("二进制");
  });

  it("does not count a byte order mark", () => {
    expect(readDocuments([put("a.txt", "\ufeff正文")]).documents[0]!.text).toBe("正文");
  });

  it("sorts by path, whatever the order of the arguments", () => {
    const paths = [put("b.txt", "乙"), put("a.txt", "甲")];
    const read = (order: string[]): string[] => readDocuments(order).documents.map(({ path }) => path);
    expect(read(paths)).toEqual(["a.txt", "b.txt"]);
    expect(read(paths.toReversed())).toEqual(["a.txt", "b.txt"]);
  });

  it("takes paths relative to the folder, and the name of a single file", () => {
    mkdirSync(join(folder, "省"));
    put("省/a.txt", "正文");
    expect(readDocuments([folder]).documents[0]!.path).toBe("省/a.txt");
    expect(readDocuments([join(folder, "省/a.txt")]).documents[0]!.path).toBe("a.txt");
  });

  it("refuses the second of two documents of one path by name", () => {
    mkdirSync(join(folder, "x"));
    mkdirSync(join(folder, "y"));
    put("x/a.txt", "甲");
    put("y/a.txt", "乙");
    const result = readDocuments([join(folder, "x"), join(folder, "y")]);
    expect(result.documents).toHaveLength(1);
    expect(result.failures).toEqual([{ path: "a.txt", message: expect.stringContaining("同名") }]);
  });

  it("reads a file once that is named twice", () => {
    const path = put("a.txt", "正文");
    expect(readDocuments([path, path])).toMatchObject({ documents: [{ path: "a.txt" }], failures: [] });
  });

  it("names a file by its folder when both are given, in either order", () => {
    mkdirSync(join(folder, "省"));
    const path = put("省/a.txt", "正文");
    for (const paths of [
      [folder, path],
      [path, folder],
    ])
      expect(readDocuments(paths).documents.map((document) => document.path)).toEqual(["省/a.txt"]);
  });

  it("lists files of other kinds as skipped, and refuses one that was named", () => {
    const path = put("图.png", "x");
    expect(readDocuments([folder]).skipped).toEqual(["图.png"]);
    expect(readDocuments([path]).failures[0]!.message).toContain("不认识的文件类型");
  });

  it("follows no links out of the folder", () => {
    symlinkSync("/etc/hostname", join(folder, "链接.txt"));
    expect(readDocuments([folder]).documents).toEqual([]);
    expect(readDocuments([join(folder, "链接.txt")]).failures[0]!.message).toContain("不是普通文件");
  });

  it.skipIf(process.getuid?.() === 0)("names a file without the right to read it", () => {
    const path = put("a.txt", "正文");
    chmodSync(path, 0);
    expect(readDocuments([path]).failures[0]!.message).toContain("读取权限");
  });
});
