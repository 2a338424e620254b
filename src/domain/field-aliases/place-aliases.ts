import { defineAliases } from "./alias-table.ts";

/** How named places are called. */
export const PLACE_ALIASES = defineAliases({
  id: [`地名代码 地名编号 地点编号 dmdm dmbh placeid placecode`, `编号 代码 编码 标识码 bsm bh dm code uid`],
  name: [`地名 地名名称 地点 地点名称 标准地名 站名 dmmc placename`, `名称 mc name title`],
  kind: [`地名类型 地名类别 地点类型 地点类别 设施类型 dmlx dmlb placekind placetype`, `类型 类别 lx lb type category`],
  source: [`数据来源 资料来源 信息来源 来源 sjly zlly ly datasource`],
  uncertaintyM: [`位置误差 定位误差 误差 位置精度 定位精度 wzwc uncertainty accuracy`],
}); // prettier-ignore
