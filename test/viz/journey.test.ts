import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const hasChromium = existsSync(CHROMIUM);
const ROOT = join(import.meta.dirname, "../..");

/** WebGL without a graphics card. */
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/** Building the seeds and binding the port; generous, since machines of tests are slow. */
const START_WITHIN_MS = 60_000;

if (!hasChromium) {
  const remedy = "apt-get install chromium, or set CHROMIUM_PATH";
  if (process.env.CI) throw new Error(`No Chromium at ${CHROMIUM}: ${remedy}.`);
  console.warn(`Skipped: the viewer in a browser. No Chromium at ${CHROMIUM}: ${remedy}.`);
}

describe.skipIf(!hasChromium)("a planner in the viewer, over the built seeds", () => {
  let folder: string;
  let server: ChildProcess;
  let address: string;
  let browser: Browser;
  let page: Page;
  /** Whatever the page complains of: a refused script or style would be among it. */
  let complaints: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "reform-atlas-journey-"));
    [server, address] = await startServer(folder);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  }, START_WITHIN_MS);

  afterAll(async () => {
    await browser?.close();
    server?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    complaints = [];
    page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
  });

  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  it("sees every case in a named group, and discs on the canvas", async () => {
    await page.goto(address);
    await expect
      .poll(() => page.locator("h1").textContent())
      .toMatch(/^63 个改革案例，按共享的机制聚成 \d+ 组$/);
    expect(await page.locator("section[aria-label='按组列出的案例'] li").count()).toBe(63);
    const groups = await page.locator("section[aria-label='按组列出的案例'] h2").allTextContents();
    expect(groups.length).toBeGreaterThan(3);
    expect(new Set(groups).size).toBe(groups.length);
    expect(await page.locator(".stage canvas").count()).toBeGreaterThan(3);
    expect(await inkOf(page, "canvas.sigma-names")).toBeGreaterThan(1_000);
  });

  it("asks which regions share 信用修复 and reads the quotes", async () => {
    await page.goto(address);
    await page.locator("h1").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("xyxf");
    await page
      .getByRole("option", { name: /信用修复/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("#/matrix?mechanism=credit-repair");
    const panel = page.getByRole("complementary", { name: "信用修复" });
    await expect.poll(() => panel.locator("blockquote q").count()).toBeGreaterThan(2);
    expect(await panel.getByRole("heading", { name: /同样做法/ }).count()).toBe(1);
    await page.getByRole("button", { name: /^信用修复，莆田：\d+ 个案例$/ }).click();
    await expect.poll(() => page.locator(".cell-panel h2").textContent()).toBe("信用修复 × 莆田");
  });

  it("opens a cell without evidence and is told that this proves nothing", async () => {
    await page.goto(`${address}/#/matrix?mechanism=credit-repair`);
    await page
      .getByRole("button", { name: /^信用修复，.+：这些文件中没有证据$/ })
      .first()
      .click();
    await page.getByText("没有证据不等于没有做").waitFor();
  });

  it("follows a quote into the text, and a link in the margin to its proof", async () => {
    await page.goto(`${address}/#/matrix?mechanism=credit-repair`);
    const quote = page.locator(".cell-panel blockquote").first();
    const words = await quote.locator("q").textContent();
    await quote.getByRole("link", { name: "看原文" }).click();
    const selected = page.locator(".evidence[data-selected]");
    await selected.first().waitFor();
    expect(wide((await selected.allTextContents()).join(""))).toBe(wide(words ?? ""));
    await expect.poll(() => selected.first().evaluate(isInView)).toBe(true);

    const note = page.locator(".margin-notes a").last();
    await note.click();
    await expect.poll(() => note.getAttribute("aria-current")).toBe("true");
    await expect.poll(() => page.locator(".evidence[data-selected]").first().evaluate(isInView)).toBe(true);
  });

  it("chooses a case with the keyboard alone and steps back with Escape", async () => {
    await page.goto(address);
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "打开全文" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("link", { name: "打开全文" }).count()).toBe(0);
  });

  it("runs a saved question with a condition chosen by name", async () => {
    await page.goto(`${address}/#/query/regions-sharing-mechanism`);
    await page.getByLabel("机制").selectOption({ label: "　免申即享" });
    await expect.poll(() => page.url()).toContain("no-application");
    await expect.poll(() => page.locator(".answer tbody tr").count()).toBeGreaterThan(1);
    await page.locator("summary", { hasText: "查询语句" }).click();
    expect(await page.locator(".cypher-text").textContent()).toContain("MATCH");
  });

  it("filters 台胞台企 and 免申即享, and every view counts the same cases", async () => {
    await page.goto(address);
    await page.locator("h1").waitFor();
    await page.keyboard.press("f");
    const facets = page.getByRole("complementary", { name: "筛选" });
    await facets
      .getByRole("region", { name: "机制" })
      .getByRole("button", { name: /^展开到/ })
      .click();
    await facets.getByRole("checkbox", { name: /^免申即享，/ }).click();
    await page.getByRole("heading", { name: /^\d+ \/ 63 个案例$/ }).waitFor();
    const served = facets.getByRole("region", { name: "服务对象" });
    await served.getByRole("button", { name: "服务对象" }).click();
    await served.getByRole("button", { name: /^另 \d+ 项$/ }).click();
    const row = served.getByRole("checkbox", { name: /^台胞台企，/ });
    const promised = Number(/，(\d+) 个案例$/.exec((await row.getAttribute("aria-label")) ?? "")?.[1]);
    await row.click();
    await page.getByRole("heading", { name: `${promised} / 63 个案例` }).waitFor();
    expect(promised).toBeGreaterThan(0);
    expect(await page.locator(".filter-chip").count()).toBe(2);

    await page.getByRole("link", { name: "列表" }).first().click();
    await page.getByRole("heading", { name: `${promised} / 63 个案例` }).waitFor();
    expect(await page.locator(".case-table tbody tr").count()).toBe(promised);
    await page.getByRole("link", { name: "矩阵" }).first().click();
    await page.getByText(`${promised} / 63 个案例 · 5 份文件`).waitFor();
    await page.goBack();
    await page.getByRole("button", { name: /^去掉\s*机制\s*免申即享$/ }).click();
    await expect.poll(() => page.locator(".case-table tbody tr").count()).toBeGreaterThan(promised);
  });

  it("reopens a filtered link as it was, and keeps the filter on the way through a case", async () => {
    const hash =
      "#/list?sort=title&any.mechanism=policy-delivery&all.targetGroup=enterprise&not.region=福建省/泉州市";
    const seen = async (visited: Page) => {
      await visited.locator(".case-table tbody tr").first().waitFor();
      const rows = await visited.locator(".case-table tbody tr").allInnerTexts();
      return [...(await visited.locator("h1, .filter-chip").allInnerTexts()), ...rows];
    };
    await page.goto(`${address}/${hash}`);
    const first = await seen(page);
    await page.locator(".case-table tbody a").first().click();
    await page.getByRole("link", { name: "案例" }).first().waitFor();
    await page.getByRole("link", { name: "列表" }).first().click();
    await expect.poll(() => page.url()).toContain("not.region");
    const other = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
    await other.goto(`${address}/${hash}`);
    expect(await seen(other)).toEqual(first);
    await other.close();
  });

  it("lists as many cases as the graph lights, whatever the filter", async () => {
    const filters = ["any.department=finance", "not.mechanism=digital-government", "any.region=福建省:self"];
    for (const filter of filters) {
      await page.goto(`${address}/#/graph?${filter}`);
      const heading = page.getByRole("heading", { name: /^\d+ \/ 63 个案例$/ });
      await heading.waitFor();
      const words = await heading.textContent();
      await page.goto(`${address}/#/list?${filter}`);
      await page.locator(".case-table tbody tr").first().waitFor();
      expect(await page.locator("h1").textContent()).toBe(words);
      expect(`${await page.locator(".case-table tbody tr").count()} / 63 个案例`).toBe(words);
    }
  });

  it("says what dropping a condition would give where no case meets them all", async () => {
    await page.goto(`${address}/#/graph?any.mechanism=no-application&not.mechanism=policy-delivery`);
    const none = page.getByRole("alert");
    await none.getByRole("heading", { name: "没有同时符合的案例" }).waitFor();
    await none
      .getByText(/^去掉后有 [1-9]\d* 例$/)
      .first()
      .waitFor();
    await none.getByRole("button", { name: /^去掉“/ }).click();
    await expect.poll(() => none.count()).toBe(0);
  });

  it("filters with keys alone: F, arrows, space, minus", async () => {
    await page.setViewportSize({ width: 1000, height: 768 });
    await page.goto(`${address}/#/list`);
    await page.locator(".case-table tbody tr").first().waitFor();
    await page.keyboard.press("f");
    await page.getByRole("checkbox").first().waitFor();
    await page.keyboard.press("Tab");
    await page.getByRole("checkbox").first().focus();
    await page.keyboard.press("Space");
    await expect.poll(() => page.url()).toContain("any.region");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("-");
    await expect.poll(() => page.url()).toContain("not.region");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("checkbox").count()).toBe(0);
  });

  it("works in English, with titles and quotes left in Chinese", async () => {
    await page.goto(`${address}/#/matrix?mechanism=credit-repair`);
    await page.getByRole("button", { name: "EN", exact: true }).click();
    await page.getByRole("heading", { name: "Which regions use which mechanisms" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator(".cell-panel q").first().getAttribute("lang")).toBe("zh-CN");
  });

  it.each(["light", "dark"] as const)(
    "breaks no rule of accessibility in any view, %s",
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${address}/#/matrix?mechanism=credit-repair`);
      const quote = page.locator(".cell-panel blockquote a").first();
      const proof = (await quote.getAttribute("href")) ?? "";
      const hashes = ["#/", "#/graph?mechanism=one-thing", "#/matrix?mechanism=one-thing", proof, "#/query"];
      hashes.push("#/list?any.mechanism=policy-delivery&not.region=福建省/泉州市");
      hashes.push("#/graph?any.mechanism=no-application&not.mechanism=policy-delivery");
      for (const hash of hashes) {
        await page.goto(`${address}/${hash}`);
        await page.locator("h1").waitFor();
        await page.evaluate(axe.source);
        const found = await page.evaluate(async () => {
          const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        expect(found, hash).toEqual([]);
      }
    },
  );

  it("shows a still picture where there is no WebGL", async () => {
    await page.addInitScript(() => {
      const get = HTMLCanvasElement.prototype.getContext as (...given: unknown[]) => unknown;
      Object.assign(HTMLCanvasElement.prototype, {
        getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind.includes("webgl") ? null : get.call(this, kind, ...rest);
        },
      });
    });
    await page.goto(address);
    await page.getByText("这台电脑不能用 WebGL").waitFor();
    expect(await page.locator(".static-map circle").count()).toBe(63);
  });
});

/** Starts the product as a user does, on a free port; gives its address once it says so. */
function startServer(folder: string): Promise<[ChildProcess, string]> {
  const program = join(ROOT, "dist/cli.js");
  if (!existsSync(program)) throw new Error("dist/cli.js is missing: run npm run build.");
  const given = ["start", join(ROOT, "seeds"), "--store", join(folder, "store"), "--port", "0"];
  const child = spawn(process.execPath, [program, ...given], { stdio: ["ignore", "ignore", "pipe"] });
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk;
      const address = /http:\/\/localhost:\d+/.exec(said);
      if (address) resolve([child, address[0]]);
    });
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
}

/** How many pixels of a canvas are not empty. */
function inkOf(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, index) => index % 4 === 3 && value > 0).length;
  });
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 48 && bottom <= innerHeight;
}

/** The reading view sets marks full width; compared without regard to that. */
function wide(words: string): string {
  return words.normalize("NFKC");
}
