import { defineAliases } from "./alias-table.ts";

/** How functional zones are called. */
export const ZONE_ALIASES = defineAliases({
  id: [`功能区编号 功能区代码 分区编号 分区代码 gnqbh gnqdm fqbh fqdm zoneid zonecode`, `编号 代码 编码 标识码 bsm bh dm code uid`],
  name: [`功能区名称 功能区名 分区名称 功能分区名称 gnqmc fqmc zonename`, `名称 mc name title`],
  kind: [`功能区类型 功能类型 功能分区类型 功能区类别 分区类型 主导功能 gnqlx gnlx fqlx zonekind zonetype`, `类型 类别 功能 lx lb type`],
  cluster: [`所属组团 所在组团 组团 组团名称 组团编号 组团代码 ztmc ztbh clusterid clustername`, `片区 所属片区 pq`],
}); // prettier-ignore
