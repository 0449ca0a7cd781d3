import { describe, expect, it } from "vitest";
import { quoteInCase } from "../../src/model/case.ts";
import { readDivisions } from "../../src/vocabulary/divisions.ts";
import { refusedNames, regionsOf, told, vocabulary } from "./region-cases.ts";

const primary = (title: string, text = "", issuer: string | null = null): readonly string[] =>
  regionsOf(told(title, text, issuer)).primary;
const mentioned = (title: string, text: string): readonly string[] => regionsOf(told(title, text)).mentioned;

describe("a case without names", () => {
  it("has no region", () => {
    expect(regionsOf(told("", ""))).toMatchObject({
      primary: [],
      mentioned: [],
      ambiguous: [],
      rejected: [],
    });
    expect(primary("优化服务", "窗口设在大厅。")).toEqual([]);
  });
});

describe("county names that several divisions share", () => {
  const byName = new Map<string, string[]>();
  for (const { name, path, level } of readDivisions().divisions)
    if (level === "county") byName.set(name, [...(byName.get(name) ?? []), path]);
  const shared = [...byName].filter(([, paths]) => paths.length > 1);
  const table = shared.flatMap(([name, paths]) =>
    paths.map((path) => ({ name, path, above: path.split("/").at(-2)! })),
  );

  it("are at least the 28 of GB/T 2260", () => expect(shared.length).toBeGreaterThanOrEqual(28));

  it.each(table)("$name behind $above is $path", ({ name, path, above }) => {
    expect(regionsOf(told("优化服务", `${above}${name}设立综合窗口。`)).primary).toEqual([path]);
  });

  it.each(table)("$name is $path when $above was named two sentences earlier", ({ name, path, above }) => {
    const { proofs, ambiguous } = regionsOf(
      told("优化服务", `${above}推进改革。群众满意。${name}设立综合窗口。`),
    );
    expect([...proofs.keys()]).toContain(path);
    expect(ambiguous).toEqual([]);
  });

  it.each(table)("$name is $path in a document of $above", ({ name, path, above }) => {
    const { proofs } = regionsOf(
      told("优化服务", `大厅里，${name}设立综合窗口。`, `${above}发展和改革委员会`),
    );
    expect([...proofs.keys()]).toEqual([path]);
  });

  it.each(shared)(
    "%s alone is flagged with its candidates, or no place, and never primary",
    (name, paths) => {
      const { primary, proofs, ambiguous } = regionsOf(
        told("优化服务", `本地推进改革。${name}设立综合窗口。`),
      );
      expect(primary).toEqual([]);
      expect(proofs.size).toBe(0);
      const isWord = vocabulary.regions.names.get(name)!.weak;
      expect(ambiguous.map(({ candidates }) => candidates)).toEqual(isWord ? [] : [paths]);
    },
  );

  it("go with the place named last, not with the document's", () => {
    expect(mentioned("福州市优化服务", "组队赴徐州市学习。回来后，大家谈起鼓楼区的做法。")).toContain(
      "江苏省/徐州市/鼓楼区",
    );
  });

  it.each([
    "徐州也有个鼓楼区，窗口更多。",
    "徐州辖的鼓楼区，窗口更多。",
    "徐州另有一个鼓楼区。",
    "徐州境内的鼓楼区，窗口更多。",
  ])("go with the place that is said to have them: %s", (text) =>
    expect(mentioned("福州市鼓楼区优化服务", text)).toContain("江苏省/徐州市/鼓楼区"),
  );

  it("stay open when the province has two of them", () => {
    expect(regionsOf(told("优化服务", "江苏省鼓楼区设立窗口。")).ambiguous[0]!.candidates).toEqual([
      "江苏省/南京市/鼓楼区",
      "江苏省/徐州市/鼓楼区",
    ]);
  });
});

describe("where the reform was done", () => {
  it.each([
    ["福州市设立综合窗口", "福建省/福州市"],
    ["福州市晋安区设立综合窗口", "福建省/福州市/晋安区"],
    ["江苏省徐州市鼓楼区设立综合窗口", "江苏省/徐州市/鼓楼区"],
    ["绵阳游仙：窗口开到田头", "四川省/绵阳市/游仙区"],
    ["大连海关推行一次查验", "辽宁省/大连市"],
    ["国网西宁供电公司上门装表", "青海省/西宁市"],
    ["平潭综合实验区设立综合窗口", "福建省/平潭综合实验区"],
    ["泉州市台商投资区设立综合窗口", "福建省/泉州市/泉州台商投资区"],
    ["上海浦东：楼里办事", "上海市/浦东新区"],
    ["梅列区设立综合窗口", "福建省/三明市/三元区"],
  ])("%s → %s", (title, path) => expect(primary(title, "窗口设在大厅。")).toEqual([path]));

  it("is the province for its own organ, by the document's issuer", () => {
    expect(primary("省税务局推行窗口通办", "厦门、泉州先行。", "福建省发展和改革委员会")).toEqual(["福建省"]);
  });

  it("is the document's city for a title's own organ, whatever places the text names", () => {
    expect(primary("市税务局推行夜间窗口", "组队赴杭州学习，杭州经验多。", "厦门市发展和改革委员会")).toEqual(
      ["福建省/厦门市"],
    );
  });

  it("is the county inside a zone: 雄安新区容城县", () => {
    expect(primary("雄安新区容城县设立窗口")).toEqual(["河北省/保定市/容城县"]);
  });

  it("is every place that a title names side by side", () => {
    expect(primary("厦门、漳州推行窗口通办", "两地互认。")).toEqual(["福建省/厦门市", "福建省/漳州市"]);
  });

  it("is not what a title names later", () => {
    expect(primary("三明市借力厦门推行窗口通办", "两地互认。")).toEqual(["福建省/三明市"]);
  });

  it("is the lead organ's when the title names no place", () => {
    expect(primary("窗口不打烊", "昆山市税务局推行夜间窗口。太仓市、常熟市前来学习。")).toEqual([
      "江苏省/苏州市/昆山市",
    ]);
  });
});

describe("what else is named", () => {
  it("leaves out what lies above the case's own place", () => {
    expect(mentioned("福州市晋安区设立窗口", "福建省、福州市支持，闽侯县学习。")).toEqual([
      "福建省/福州市/闽侯县",
    ]);
  });

  it("takes every part of a path", () => {
    expect(mentioned("厦门市设立窗口", "考察组到云南丽江古城区学习。")).toEqual([
      "云南省",
      "云南省/丽江市",
      "云南省/丽江市/古城区",
    ]);
  });

  it("takes towns only under a county that is named, the nearest of several", () => {
    expect(mentioned("古田县设立窗口", "平湖镇先行，龙岩上杭的古田镇也来学习。")).toEqual([
      "福建省/宁德市/古田县/平湖镇",
      "福建省/龙岩市",
      "福建省/龙岩市/上杭县",
      "福建省/龙岩市/上杭县/古田镇",
    ]);
    expect(mentioned("厦门市设立窗口", "平湖镇先行。")).toEqual([]);
  });

  it("reads a street that has a city's name as a street", () => {
    expect(mentioned("洛阳市涧西区设立窗口", "重庆路街道先行。")).toEqual([
      "河南省/洛阳市/涧西区/重庆路街道",
    ]);
  });

  it("takes one character for a place only beside 驻 or in a list of places", () => {
    expect(mentioned("厦门市设立窗口", "派驻蓉小分队。苏州、甬、杭的窗口互认。新、老窗口并存。")).toEqual([
      "四川省/成都市",
      "江苏省/苏州市",
      "浙江省/宁波市",
      "浙江省/杭州市",
    ]);
  });

  it.each([
    ["京津冀的柜台都收件。", ["北京市", "天津市", "河北省"]],
    ["线路在苏皖交界断了，谁近谁修。", ["安徽省", "江苏省"]],
    ["川黔两省窗口互认。", ["四川省", "贵州省"]],
    ["新青年、豫苏州行，川渝火锅。", ["江苏省/苏州市"]],
  ])("takes letters in a row for places: %s", (text, paths) =>
    expect(mentioned("厦门市设立窗口", text)).toEqual(paths),
  );

  it("takes a short name beside a place for one, also where nothing above it is named", () => {
    expect(mentioned("上海市青浦区设立窗口", "青浦、吴江、嘉善三地互认。")).toEqual([
      "江苏省/苏州市/吴江区",
      "浙江省/嘉兴市/嘉善县",
    ]);
  });

  it("takes names that are also words beside their own prefecture, and of 西安 the city", () => {
    expect(mentioned("西安：窗口通办", "雁塔、碑林、长安设立窗口。")).toEqual([
      "陕西省/西安市/碑林区",
      "陕西省/西安市/长安区",
      "陕西省/西安市/雁塔区",
    ]);
  });

  it("leaves out foreign countries, 台湾, 香港 and 澳门", () => {
    expect(mentioned("厦门市设立窗口", "新加坡、台湾、香港、澳门客商来访。")).toEqual([]);
  });
});

describe("functional zones", () => {
  it.each([
    ["针对漳州市蓝田经济开发区设立窗口。", "福建省/漳州市/蓝田经济开发区"],
    ["常州国家高新技术产业开发区设立窗口。", "江苏省/常州市/常州国家高新技术产业开发区"],
    ["西宁城中区的南川工业园区设立窗口。", "青海省/西宁市/城中区/南川工业园区"],
    ["宜宾三江新区设立窗口。", "四川省/宜宾市/三江新区"],
    ["徐州经开区设立窗口。", "江苏省/徐州市/徐州经济技术开发区"],
    ["学习苏州工业园区。", "江苏省/苏州市/苏州工业园区"],
    ["学习两江新区。", "重庆市/两江新区"],
    ["宁德市东侨经济技术开发区来访。", "福建省/宁德市/东侨经济技术开发区"],
    ["郑州航空港区来访。", "河南省/郑州市/郑州航空港经济综合实验区"],
  ])("%s → %s", (text, path) => expect([...regionsOf(told("优化服务", text)).proofs.keys()]).toContain(path));

  it.each([
    ["各县区人民政府，临溪新区、云岭工业新区管理委员会：由咸宁市住建局牵头。", ["临溪新区", "云岭工业新区"]],
    ["咸宁市咸安区、临溪新区先行一步。", ["临溪新区"]],
    ["咸宁市的窗口搬进城北高新区管委会一楼。", ["城北高新区"]],
  ])("with a committee or beside a county have names of their own: %s → %j", (text, zones) => {
    const paths = [...regionsOf(told("优化服务", text)).proofs.keys()];
    for (const zone of zones) expect(paths).toContain(`湖北省/咸宁市/${zone}`);
  });

  it("lie in the district that hosts them", () => {
    expect(primary("天津经开区优化服务", "窗口通办。")).toEqual(["天津市/滨海新区/天津经济技术开发区"]);
  });

  it("leave the city before them a place: 深圳前海", () => {
    expect(mentioned("厦门市优化服务", "深圳前海放得更开。")).toContain("广东省/深圳市");
  });

  it.each(["推动国家级经济技术开发区升级。", "设立工业园区。", "建设产业园区。"])("%s names none", (text) => {
    expect(mentioned("厦门市优化服务", text)).toEqual([]);
  });
});

describe("what only looks like a place", () => {
  it("is no region: companies, banks, newspapers, schools, roads, seas", () => {
    const text = "兴业银行、厦门银行、青岛啤酒出资，福建日报报道，福州大学选址南京路，面朝东海、台湾海峡。";
    expect(mentioned("泉州市优化服务", text)).toEqual([]);
    expect(refusedNames(told("泉州市优化服务", text))).toMatchObject({
      厦门: "银行名称",
      青岛: "企业或品牌名称",
      福建: "媒体名称",
      南京: "道路名称",
    });
  });

  it.each(["本报记者 孟庆阳", "通讯员 梁小雨 孟庆阳", "店主王海南添了台机器。", "副院长林福州说。"])(
    "is no region: the name of a person in %s",
    (text) => expect(mentioned("厦门市优化服务", text)).toEqual([]),
  );

  it("is a region behind a person all the same", () => {
    expect(mentioned("厦门市优化服务", "记者在海南看到，局长从福州回来。")).toEqual([
      "海南省",
      "福建省/福州市",
    ]);
  });

  it("is no region: words that are names of counties", () => {
    const text =
      "会同公安局整合资源，比如新兴产业，省市和县级单位合作，富裕群众，平安建设，管理县域经济，适应城市发展。";
    expect(mentioned("泉州市优化服务", text)).toEqual([]);
  });

  it("does not read 和龙 out of 我们和龙岩", () => {
    expect(mentioned("厦门市优化服务", "外地常把我们和龙岩弄混。")).toEqual(["福建省/龙岩市"]);
  });

  it("still counts a place inside an organ's name and 某 company", () => {
    expect(mentioned("厦门市优化服务", "福州海关、广东电网公司协作，莆田某纺织企业受益。")).toEqual([
      "广东省",
      "福建省/福州市",
      "福建省/莆田市",
    ]);
  });
});

describe("names that are nearly the same", () => {
  it.each([
    ["福州市设立窗口", "福州市晋安区设立窗口"],
    ["泉州市设立窗口", "泉州台商投资区设立窗口"],
    ["漳州台商投资区设立窗口", "泉州台商投资区设立窗口"],
    ["襄阳市襄城区设立窗口", "许昌市襄城县设立窗口"],
    ["吉林省长春市设立窗口", "吉林省吉林市设立窗口"],
    ["海南省三亚市设立窗口", "青海省海南州设立窗口"],
    ["长沙市设立窗口", "长沙县设立窗口"],
    ["南昌市设立窗口", "南昌县设立窗口"],
    ["古田县设立窗口", "龙岩市上杭县设立窗口"],
    ["平潭综合实验区设立窗口", "福州市平潭县设立窗口"],
  ])("%s is elsewhere than %s", (one, other) => {
    expect(primary(one)).toHaveLength(1);
    expect(primary(other)).toHaveLength(1);
    expect(primary(one)).not.toEqual(primary(other));
  });

  it.each([
    ["泉州市台商投资区设立窗口", "泉州台商投资区设立窗口"],
    ["福州设立窗口", "福建省福州市设立窗口"],
    ["大通县设立窗口", "西宁市大通回族土族自治县设立窗口"],
    ["长泰县设立窗口", "漳州市长泰区设立窗口"],
    ["东湖高新区设立窗口", "武汉东湖新技术开发区设立窗口"],
    ["横琴设立窗口", "横琴粤澳深度合作区设立窗口"],
    ["凉山州设立窗口", "凉山彝族自治州设立窗口"],
    ["浦东设立窗口", "上海市浦东新区设立窗口"],
  ])("%s is where %s is", (one, other) => {
    expect(primary(one)).toHaveLength(1);
    expect(primary(one)).toEqual(primary(other));
  });
});

describe("proofs", () => {
  it("are the very words, for every region", () => {
    const doc = told("福州市晋安區設立窗口", "閩侯縣、閩清縣學習。");
    const { proofs } = regionsOf(doc);
    for (const [path, spans] of proofs) {
      expect(spans.length).toBeGreaterThan(0);
      for (const span of spans) expect(quoteInCase(doc, span).quote).toHaveLength(span.end - span.start);
      expect(path).toMatch(/^福建省/);
    }
  });
});
