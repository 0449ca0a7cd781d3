/**
 * Names that look alike and are two, names that look different and are one: each pair is read from two invented texts
 * and taken through the functions that the pipeline takes it through.
 */

import { describe, expect, it } from "vitest";
import { createPlatformExtractor } from "../../src/extract/platforms.ts";
import { namePlatforms } from "../../src/resolve/platforms.ts";
import { practice } from "../extract/cases.ts";
import { departmentsOf, regionsOf, told, vocabulary } from "./region-cases.ts";

const findPlatforms = createPlatformExtractor(vocabulary);

const FUZHOU = "福建省/福州市";
const LONGYAN = "福建省/龙岩市";
const HANGZHOU = "浙江省/杭州市";

/** A name as a text has it, and where the case is. */
type Told = readonly [name: string, region?: string];

/** Into how many platforms the two names fall; each text must name one. */
function platformsOf(...names: readonly Told[]): number {
  const records = names.map(([name, region], index) => {
    const platforms = findPlatforms(practice(`群众登录${name}即可办理。`)).links;
    expect([name, platforms.length]).toEqual([name, 1]);
    return { id: `${index}`, regions: { primary: region ? [region] : [] }, platforms };
  });
  return namePlatforms(records, vocabulary.platforms).length;
}

describe("platforms that are two", () => {
  it.each<readonly [Told, Told]>([
    [["e福州APP"], ["e龙岩APP"]],
    [
      ["e福州APP", FUZHOU],
      ["“福州e企服”平台", FUZHOU],
    ],
    [["闽政通"], ["平潭通APP"]],
    [["12345热线"], ["12315热线"]],
    [
      ["省网上办事大厅", FUZHOU],
      ["省网上办事大厅", HANGZHOU],
    ],
    [["福州市智慧工地平台"], ["龙岩市智慧工地平台"]],
    [["“信用中国”网站"], ["“信用福建”网站"]],
    [
      ["“易企办”平台", FUZHOU],
      ["“易企贷”平台", FUZHOU],
    ],
    [
      ["“金服云”平台", FUZHOU],
      ["“产融云”平台", FUZHOU],
    ],
    [["国家企业信用信息公示系统"], ["福建省大件运输并联许可系统"]],
    [["全国投资项目在线审批监管平台"], ["福建省投资项目在线审批监管平台"]],
    [["“甬易办”平台"], ["“浙里办”APP"]],
  ])("%j and %j", (one, other) => expect(platformsOf(one, other)).toBe(2));
});

describe("names that a text alone does not make a platform are two all the same", () => {
  const named = (name: string, region: string) => ({
    id: region,
    regions: { primary: [region] },
    platforms: [{ name, aliases: [] }],
  });

  it.each([
    ["DeepSeek大模型", "DeepSeek智能客服"],
    ["市政务服务平台", "市政务服务平台"],
    ["e福州企业服务平台", "e福州"],
    ["国家医保服务平台", "省医保服务平台"],
  ])("%s and %s", (one, other) =>
    expect(namePlatforms([named(one, FUZHOU), named(other, LONGYAN)], vocabulary.platforms)).toHaveLength(2),
  );
});

describe("platforms that are one", () => {
  it.each<readonly [Told, Told]>([
    [["闽政通"], ["闽政通APP"]],
    [["闽政通APP"], ["“闽政通”小程序"]],
    [["e福州APP"], ["“e福州”"]],
    [["e福州APP"], ["“E福州”平台"]],
    [
      ["易企办", FUZHOU],
      ["福建易企办", LONGYAN],
    ],
    [
      ["省网上办事大厅", FUZHOU],
      ["福建省网上办事大厅", LONGYAN],
    ],
    [["12345热线"], ["12345政务服务便民热线"]],
    [["“浙里办”"], ["浙里办APP"]],
    [["“随申办”小程序"], ["随申办APP"]],
    [["“惠企通”平台"], ["“惠企通”小程序"]],
  ])("%j and %j", (one, other) => expect(platformsOf(one, other)).toBe(1));
});

/** The divisions that a text is linked to, without those above another: what its last sentence names. */
function divisionsOf(text: string): string[] {
  const { primary, mentioned } = regionsOf(told("优化服务", text));
  const paths = [...primary, ...mentioned];
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`)));
}

describe("divisions that are two", () => {
  it.each([
    ["福州市设立窗口。", "福州市晋安区设立窗口。"],
    ["福州市鼓楼区设立窗口。", "南京市鼓楼区设立窗口。"],
    ["徐州市鼓楼区设立窗口。", "开封市鼓楼区设立窗口。"],
    ["北京市朝阳区设立窗口。", "长春市朝阳区设立窗口。"],
    ["辽宁省朝阳市设立窗口。", "北京市朝阳区设立窗口。"],
    ["辽宁省朝阳市设立窗口。", "朝阳市朝阳县设立窗口。"],
    ["济南市市中区设立窗口。", "枣庄市市中区设立窗口。"],
    ["北京市通州区设立窗口。", "南通市通州区设立窗口。"],
    ["泉州台商投资区设立窗口。", "漳州台商投资区设立窗口。"],
    ["厦门市集美区设立窗口。", "厦门市设立窗口。"],
    ["上海市宝山区设立窗口。", "双鸭山市宝山区设立窗口。"],
    ["吉林市设立窗口。", "吉林省设立窗口。"],
    ["海南省设立窗口。", "青海省海南藏族自治州设立窗口。"],
    ["苏州市吴江区设立窗口。", "苏州工业园区设立窗口。"],
  ])("%s and %s", (one, other) => {
    const [first, second] = [divisionsOf(one), divisionsOf(other)];
    expect([first.length, second.length]).toEqual([1, 1]);
    expect(first).not.toEqual(second);
  });
});

describe("divisions that are one", () => {
  it.each([
    ["泉州市推进改革。台商投资区设立窗口。", "泉州市推进改革。泉州台商投资区设立窗口。"],
    ["平潭综合实验区设立窗口。", "福建省平潭设立窗口。"],
    ["福州设立窗口。", "福州市设立窗口。"],
    ["福州市推进改革。鼓楼区设立窗口。", "福州市推进改革。福州市鼓楼区设立窗口。"],
    ["上海市浦东新区设立窗口。", "浦东新区设立窗口。"],
    ["成都市双流区设立窗口。", "成都双流设立窗口。"],
    ["广西壮族自治区设立窗口。", "广西设立窗口。"],
    ["黔东南苗族侗族自治州设立窗口。", "黔东南州设立窗口。"],
    ["泉州市推进改革。泉州经济技术开发区设立窗口。", "泉州市推进改革。泉州经开区设立窗口。"],
  ])("%s and %s", (one, other) => {
    expect(divisionsOf(one)).not.toEqual([]);
    expect(divisionsOf(one)).toEqual(divisionsOf(other));
  });
});

describe("a name that several divisions have", () => {
  it.each(["鼓楼区", "朝阳区", "市中区", "通州区", "台商投资区"])("%s alone is none of them", (name) =>
    expect(regionsOf(told("优化服务", `${name}设立窗口。`)).primary).toEqual([]),
  );
});

const bodiesOf = (name: string): string[] =>
  departmentsOf(told("优化服务", `由${name}办理。`)).map(({ id }) => id);

describe("departments that are two", () => {
  it.each([
    ["市发展和改革委员会", "市工业和信息化局"],
    ["福州市税务局", "福州海关"],
    ["市人民法院", "市人民检察院"],
    ["市数据管理局", "市自然资源和规划局"],
    ["市医疗保障局", "市卫生健康委员会"],
    ["市住房和城乡建设局", "市住房公积金中心"],
    ["市人力资源和社会保障局", "市民政局"],
    ["市应急管理局", "市消防救援支队"],
    ["市工商业联合会", "市市场监督管理局"],
    ["市农业农村局", "市林业局"],
  ])("%s and %s", (one, other) => {
    const [first, second] = [bodiesOf(one), bodiesOf(other)];
    expect([first.length, second.length]).toEqual([1, 1]);
    expect(first).not.toEqual(second);
  });
});

describe("departments that are one", () => {
  it.each([
    ["福州市发改委", "福州市发展和改革委员会"],
    ["国网福州供电公司", "国网福建省电力有限公司"],
    ["国网福建电力", "供电公司"],
    ["国家税务总局厦门市税务局", "厦门市税务局"],
    ["市人社局", "市人力资源和社会保障局"],
    ["市市场监管局", "市市场监督管理局"],
    ["市住建局", "市住房和城乡建设局"],
    ["市卫健委", "市卫生健康委员会"],
    ["市医保局", "市医疗保障局"],
    ["市资规局", "市自然资源和规划局"],
    ["市工信局", "市工业和信息化局"],
    ["市交警支队", "市公安局"],
  ])("%s and %s", (one, other) => {
    expect(bodiesOf(one)).toHaveLength(1);
    expect(bodiesOf(one)).toEqual(bodiesOf(other));
  });
});
