import { describe, expect, it } from "vitest";
import { namePlatforms } from "../../src/resolve/platforms.ts";
import { OWN_VOCABULARY } from "../../src/vocabulary/index.ts";
import { loadPlatformRules } from "../../src/vocabulary/platforms.ts";

const rules = loadPlatformRules(OWN_VOCABULARY);

/** One record a line: its region, then platforms as name or name=alias=alias. */
const record = (id: string, region: string, ...platforms: string[]) => ({
  id,
  regions: { primary: region === "" ? [] : [region] },
  platforms: platforms.map((platform) => {
    const [name, ...aliases] = platform.split("=");
    return { name: name!, aliases };
  }),
});

/** Names with their aliases, 闽政通=闽政通APP. */
function named(...records: ReturnType<typeof record>[]): string[] {
  const naming = namePlatforms(records, rules);
  expect(namePlatforms([...records].reverse(), rules)).toEqual(naming);
  return naming.map(({ name, aliases }) => [name, ...aliases].join("="));
}

const FUZHOU = "福建省/福州市";

describe("one platform under one name", () => {
  it.each([
    ["a form with the word for its kind", ["闽政通", "闽政通APP"], ["闽政通=闽政通APP"]],
    ["letters of another case", ["e龙岩", "E龙岩"], ["E龙岩=e龙岩"]],
    ["a known alias", ["易企办", "福建易企办"], ["福建易企办=易企办"]],
    ["a stated alias", ["甬企惠=禾惠通", "禾惠通"], ["甬企惠=禾惠通"]],
    ["the place left out", ["福州市民办", "市民办"], ["福州市民办=市民办"]],
    [
      "the province told by 省",
      ["省网上办事大厅", "福建省网上办事大厅"],
      ["福建省网上办事大厅=省网上办事大厅"],
    ],
    [
      "brackets of another width",
      ["信用中国(福建龙岩)", "信用中国（福建龙岩）"],
      ["信用中国(福建龙岩)=信用中国（福建龙岩）"],
    ],
  ])("%s", (_, [one, other], expected) => {
    expect(named(record("a", FUZHOU, one!), record("b", FUZHOU, other!))).toEqual(expected);
  });
});

describe("two platforms stay two", () => {
  it.each([
    ["e福州", "e龙岩"],
    ["e福州APP", "e龙岩APP"],
    ["DeepSeek大模型", "DeepSeek智能客服"],
    ["信用中国", "信用中国（福建龙岩）"],
    ["福建省网上办事大厅", "福建省网上办事大厅云上视频审批系统"],
    ["e调中心", "茶韵法润e调中心"],
    ["政企直通车", "政企直通车·政策发布平台"],
    ["厦门市建管系统", "福州市建管系统"],
    ["12345", "12315"],
    ["闽政通", "平潭通"],
    ["人社通", "医保通"],
    ["智慧海关平台", "智慧海关数据平台"],
    ["金服云", "产融云"],
    ["电子证照平台", "电子档案平台"],
  ])("%s and %s", (one, other) => {
    expect(namePlatforms([record("a", FUZHOU, one), record("b", FUZHOU, other)], rules)).toHaveLength(2);
  });

  it("of two districts that call theirs the same", () => {
    const naming = named(
      record("a", "福建省/福州市/鼓楼区", "区级审管联动平台"),
      record("b", "福建省/泉州市/鲤城区", "区级审管联动平台"),
    );
    expect(naming).toEqual([
      "区级审管联动平台（鲤城区）=区级审管联动平台",
      "区级审管联动平台（鼓楼区）=区级审管联动平台",
    ]);
  });

  it("of two provinces that leave theirs out", () => {
    const naming = named(
      record("a", FUZHOU, "省电子证照平台"),
      record("b", "江苏省/常州市", "省电子证照平台"),
    );
    expect(naming).toEqual(["江苏省电子证照平台=省电子证照平台", "福建省电子证照平台=省电子证照平台"]);
  });

  it("when an alias is claimed by both", () => {
    expect(named(record("a", "", "甲易办=小惠", "乙企通=小惠"), record("b", "", "小惠"))).toHaveLength(3);
  });
});

it("names every platform of every record exactly once", () => {
  const naming = namePlatforms(
    [record("a", "", "甲易办", "乙企通"), record("b", FUZHOU, "甲易办平台=甲易办")],
    rules,
  );
  expect(naming.flatMap(({ members }) => members)).toEqual([
    { record: "a", name: "乙企通" },
    { record: "a", name: "甲易办" },
    { record: "b", name: "甲易办平台" },
  ]);
});

it("names nothing for no records", () => expect(namePlatforms([], rules)).toEqual([]));
