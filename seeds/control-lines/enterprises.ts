/**
 * Enterprises and parks the plan names, with the cluster its industries put them in. The plan gives no
 * address: which plot of the cluster carries the name is part of the sketch.
 */
export interface Enterprise {
  readonly name: string;
  readonly cluster: string;
  /** Industry of the plots it may stand on. */
  readonly industry: string;
}

export const enterprises: readonly Enterprise[] = [
  { name: "三磊玻纤", cluster: "qinggang", industry: "composites" },
  { name: "正阳新材料公司", cluster: "qinggang", industry: "composites" },
  { name: "京宏源", cluster: "qinggang", industry: "aluminium-alloy" },
  { name: "左石合金", cluster: "qinggang", industry: "cemented-carbide" },
  { name: "铖锋锰业", cluster: "qinggang", industry: "cemented-carbide" },
  { name: "重庆中烟黔江卷烟厂", cluster: "zhengyang", industry: "tobacco" },
  { name: "黔龙卷烟材料", cluster: "zhengyang", industry: "tobacco" },
  { name: "黔龙印务", cluster: "zhengyang", industry: "tobacco" },
  { name: "蓬江食品", cluster: "zhengyang", industry: "food-processing" },
  { name: "尹记瓜子", cluster: "zhengyang", industry: "food-processing" },
  { name: "蓬江酒业", cluster: "zhengyang", industry: "food-processing" },
  { name: "衡生药用胶囊", cluster: "zhengyang", industry: "biomedicine" },
  { name: "华录黔江数据湖产业园", cluster: "zhengyang", industry: "big-data" },
  { name: "海通茧丝绸", cluster: "fengjia", industry: "light-textiles" },
  { name: "桐乡丝绸工业园", cluster: "fengjia", industry: "light-textiles" },
  { name: "渝东南冷链物流中心", cluster: "logistics-base", industry: "trade-logistics" },
];
