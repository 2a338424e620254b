import { normaliseText } from "../normalise-text.ts";
import { FIRE_HAZARD_CLASSES, FIRE_RESISTANCES } from "../plant.ts";

/** Words for the values of a choice: vocabulary value → how files write it, normalised, blanks between. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "plots.stage": {
    planned: "规划 规划中 规划用地 已规划 规划地块 未批 规划未批 未审批 拟批",
    approved:
      "已批 已批准 批准 已报批 批而未供 农转用 已农转用 农用地转用 征收 已征收 已征 已征地 待供 待供地 未供 未供地 未供应 待出让",
    reserved: "收储 已收储 储备 储备地 储备用地 土地储备 已储备 净地 入库",
    supplied:
      "供应 已供应 供地 已供 已供地 已出让 出让 成交 已成交 已划拨 供而未用 供而未建 已供未建 已供未开工 未开工 未动工 待建",
    "handed-over": "交地 已交地 已交付 交付 已移交",
    started: "开工 已开工 在建 建设中 动工 已动工 施工 施工中 开工建设 正在建设 已开工建设 停工 停建",
    completed: "竣工 已竣工 建成 已建成 已建 竣工验收 已验收 完工 已完工 建成未投产 竣工未投产",
    "in-production":
      "投产 已投产 在产 生产 生产中 正常生产 运营 运营中 投产运营 投入使用 达产 已达产 试生产 已供已用",
  },
  "plots.supplyMode": {
    grant:
      "出让 招标 拍卖 挂牌 招拍挂 招标出让 拍卖出让 挂牌出让 协议 协议出让 网上挂牌 公开出让 有偿出让 国有建设用地使用权出让 国有出让",
    allocation: "划拨 行政划拨 无偿划拨 国有划拨 划拨供地",
    lease: "租赁 出租 土地租赁 国有土地租赁 国有租赁 租地 短期租赁",
    "long-lease": "长期租赁 长租 长期租用",
    "lease-then-grant": "先租后让 先租赁后出让 先租后出让",
    mixed: "租让结合 租让 租让并举",
    "elastic-term": "弹性年期 弹性年期出让 弹性出让 弹性供地 弹性年限出让",
    equity:
      "作价出资 作价入股 作价出资(入股) 作价出资或入股 入股 作价出资入股 国家作价出资 国家作价出资(入股)",
  },
  "plots.projectState": {
    tracked: "紧盯 跟踪 在谈 洽谈 意向 跟踪项目 在谈项目 tracking",
    signed: "签约 已签约 签约项目",
    started: "开工 已开工 在建 开工建设 动工",
    "in-production": "投产 已投产 竣工投产 达产",
    reserve: "储备 储备项目 谋划",
  },
  "plants.state": {
    vacant:
      "空置 闲置 待出租 待租 可租 未租 未出租 待租售 招租 招租中 空 全部空置 整体空置 空闲 未使用 available empty",
    "partly-vacant": "部分空置 部分闲置 部分出租 部分可租 部分在用 部分使用 用而未尽 用而不足",
    occupied:
      "已出租 出租 已租 在用 使用 使用中 使用状态 已使用 自用 满租 全部出租 已入驻 入驻 生产 生产中 已售 已出售 rented leased inuse full",
    disabled: "停用 报废 拆除 已拆除 拟拆除 危房 封存 停产停用",
  },
  "clusters.kind": { cluster: "组团 产业组团 工业组团", "logistics-base": "物流基地 现代物流基地 物流园" },
  "zones.kind": {
    production: "工业生产区 生产区 工业区 生产 工业",
    "service-centre": "产业服务中心 服务中心 综合服务区 服务区 综合服务 servicecenter",
    research: "科技研发 研发 科研 研发区 科技研发区 科研区",
    logistics: "现代物流 物流 物流区 仓储物流 现代物流基地 物流基地",
  },
  geometryStatus: {
    schematic: "示意 示意图形 示意性 草图 sketch",
    digitised: "数字化 图件数字化 扫描数字化 矢量化 digitized",
    surveyed: "实测 测绘 测绘成果 勘测定界 测量 权籍调查 survey",
  },
  "plants.fireHazardClass": toWords(FIRE_HAZARD_CLASSES, [
    "甲类",
    "乙类",
    "丙类 丙1类 丙2类",
    "丁类",
    "戊类",
  ]),
  "plants.fireResistance": toWords(FIRE_RESISTANCES, [
    "一级 1级 i级 1 i",
    "二级 2级 ii级 2 ii",
    "三级 3级 iii级 3 iii",
    "四级 4级 iv级 4 iv",
  ]),
};

const YES = new Set([
  ..."是 有 可 能 可以 已 对 真 y yes true t 1 √ ✓ ✔ 标准厂房 标准 可分割 可供".split(" "),
]);
const NO = new Set([
  ..."否 无 不可 不能 不可以 未 非 错 假 n no false f 0 × ✗ ✘ x 非标准厂房 非标准 不可分割 不可供".split(" "),
]);

const LOOKUPS = new Map<string, ReadonlyMap<string, string>>();

/** The vocabulary's value a word of a file stands for, or undefined. `key` is "plots.stage", or the field alone. */
export function readChoice(layer: string, field: string, text: string): string | undefined {
  const key = Object.hasOwn(WORDS, `${layer}.${field}`) ? `${layer}.${field}` : field;
  const lookup = getLookup(key);
  const word = normaliseText(text).replaceAll("_", "-");
  return lookup.get(word) ?? lookup.get(word.replaceAll("-", ""));
}

/** True for 是, yes, √, 1 …, false for their opposites, undefined for anything else. */
export function readYesNo(text: string): boolean | undefined {
  const word = normaliseText(text);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

function toWords(values: readonly string[], words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map((value, index) => [value, words[index] ?? ""]));
}

function getLookup(key: string): ReadonlyMap<string, string> {
  const known = LOOKUPS.get(key);
  if (known !== undefined) return known;
  const lookup = new Map<string, string>();
  for (const [value, words] of Object.entries(WORDS[key] ?? {})) {
    lookup.set(normaliseText(value), value);
    for (const word of words.split(" ")) lookup.set(normaliseText(word), value);
  }
  LOOKUPS.set(key, lookup);
  return lookup;
}
