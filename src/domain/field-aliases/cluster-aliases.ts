import { defineAliases } from "./alias-table.ts";

/** How clusters are called. */
export const CLUSTER_ALIASES = defineAliases({
  id: [`组团编号 组团代码 组团编码 片区编号 片区代码 ztbh ztdm clusterid clustercode`, `编号 代码 编码 标识码 bsm bh dm code uid`],
  name: [`组团名称 组团名 片区名称 ztmc pqmc clustername`, `名称 mc name title`],
  kind: [`组团类型 组团类别 片区类型 ztlx clusterkind clustertype`, `类型 类别 lx lb type`],
  geometryStatus: [`图形来源 图形状态 图形精度 边界状态 txly txzt`],
  positionSchematic: [`位置示意 是否示意位置 wzsy`],
}); // prettier-ignore
