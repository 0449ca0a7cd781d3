import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { OWN_VOCABULARY } from "../../src/vocabulary/index.ts";
import { loadGazetteer } from "../../src/vocabulary/regions.ts";

const gazetteer = loadGazetteer(OWN_VOCABULARY);
const paths = (name: string): readonly string[] => gazetteer.names.get(name)?.paths ?? [];

describe("the gazetteer", () => {
  it("has no rows that are no division", () => {
    for (const name of ["县", "市辖区", "省直辖县级行政区划"]) expect(paths(name)).toEqual([]);
  });

  it("hangs districts of municipalities and counties of no prefecture under the province", () => {
    expect(paths("朝阳区")).toEqual(["北京市/朝阳区", "吉林省/长春市/朝阳区"]);
    expect(paths("仙桃市")).toEqual(["湖北省/仙桃市"]);
    expect(paths("城口县")).toEqual(["重庆市/城口县"]);
  });

  it("tells level, code, parent and short name of a path", () => {
    expect(gazetteer.division("福建省/福州市/晋安区")).toEqual({
      path: "福建省/福州市/晋安区",
      name: "晋安区",
      shortName: "晋安",
      level: "county",
      code: "350111",
      parent: "福建省/福州市",
    });
    expect(gazetteer.division("福建省")).toMatchObject({ level: "province", code: "350000", parent: null });
  });

  it("knows towns without a code, and zones that only a text names by their host", () => {
    expect(gazetteer.division("江苏省/常州市/新北区/孟河镇")).toMatchObject({
      level: "township",
      code: null,
    });
    expect(gazetteer.division("广东省/东莞市/长安镇")).toMatchObject({ level: "township" });
    expect(gazetteer.division("青海省/西宁市/城中区/南川工业园区")).toMatchObject({
      level: "zone",
      code: null,
    });
    expect(gazetteer.division("月球省/环形山市")).toBeUndefined();
  });

  it("keeps 平潭综合实验区 at prefecture level", () => {
    expect(paths("平潭")).toEqual(["福建省/平潭综合实验区"]);
    expect(gazetteer.division("福建省/平潭综合实验区")).toMatchObject({ level: "zone", parent: "福建省" });
  });

  it.each([
    ["大通县", "青海省/西宁市/大通回族土族自治县"],
    ["海南州", "青海省/海南藏族自治州"],
    ["凉山", "四川省/凉山彝族自治州"],
    ["黔东南州", "贵州省/黔东南苗族侗族自治州"],
    ["内蒙", "内蒙古自治区"],
    ["浦东", "上海市/浦东新区"],
  ])("knows %s by its short form", (name, path) => expect(paths(name)).toEqual([path]));

  it.each([
    ["梅列区", "福建省/三明市/三元区"],
    ["长泰县", "福建省/漳州市/长泰区"],
    ["龙海市", "福建省/漳州市/龙海区"],
    ["下城区", "浙江省/杭州市/拱墅区"],
    ["襄樊市", "湖北省/襄阳市"],
  ])("leads the retired %s to its successor", (name, path) => expect(paths(name)).toEqual([path]));

  it("has counties founded after the tables of 2023", () => {
    expect(paths("和康县")).toEqual(["新疆维吾尔自治区/和田地区/和康县"]);
  });

  it("marks names that are ordinary words", () => {
    for (const word of ["资源", "合作", "公安", "城区"]) expect(gazetteer.names.get(word)?.weak).toBe(true);
    for (const word of ["厦门", "晋安区"]) expect(gazetteer.names.get(word)?.weak).toBe(false);
  });
});

describe("regions.yaml", () => {
  const directory = mkdtempSync(join(tmpdir(), "atlas-"));
  afterAll(() => rmSync(directory, { recursive: true }));

  it("names file and line of a host that does not exist", () => {
    cpSync(join(OWN_VOCABULARY, "regions.yaml"), join(directory, "regions.yaml"));
    const source = readFileSync(join(directory, "regions.yaml"), "utf8");
    const line = source.split("\n").findIndex((text) => text.includes("host: 甘肃省/兰州市")) + 1;
    writeFileSync(
      join(directory, "regions.yaml"),
      source.replace("host: 甘肃省/兰州市", "host: 甘肃省/金城市"),
    );
    expect(() => loadGazetteer(directory)).toThrow(`regions.yaml:${line} 区划“甘肃省/金城市”不存在`);
  });
});
