import { describe, expect, it } from "vitest";
import { placeOf, shortDivisionName } from "../../src/graph/place-name.ts";
import { display } from "./records.ts";

describe("the short name of a division", () => {
  it.each([
    ["福建省", "福建"],
    ["福州市", "福州"],
    ["晋安区", "晋安"],
    ["歙县", "歙县"],
    ["浦东新区", "浦东"],
    ["内蒙古自治区", "内蒙古"],
    ["新疆维吾尔自治区", "新疆"],
    ["恩施土家族苗族自治州", "恩施"],
    ["黔东南苗族侗族自治州", "黔东南"],
    ["平潭综合实验区", "平潭"],
    ["泉州经济技术开发区", "泉州经开区"],
  ])("%s → %s", (name, short) => {
    expect(shortDivisionName(name, display.place)).toBe(short);
  });
});

describe("the place of a case", () => {
  it.each([
    [[], ""],
    [["福建省"], "省级"],
    [["福建省/福州市"], "福州"],
    [["福建省/福州市/晋安区"], "福州晋安"],
    [["福建省/平潭综合实验区"], "平潭"],
    [["福建省/泉州市/泉州台商投资区"], "泉州台商区"],
    [["福建省/福州市", "福建省/厦门市"], "福州等"],
  ])("%j → %s", (primary, place) => {
    expect(placeOf(primary, display.place)).toBe(place);
  });
});
