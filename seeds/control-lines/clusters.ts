import type { ClusterKind } from "../../src/domain/cluster.ts";
import type { Name } from "../../src/domain/name.ts";

export interface ClusterDrawing {
  readonly id: string;
  readonly name: Name;
  readonly kind: ClusterKind;
  readonly positionSchematic?: boolean;
}

/** The parts of the park, from north to south, the one without a known place last. */
export const clusters: readonly ClusterDrawing[] = [
  { id: "zhengyang", name: { zh: "正阳组团", en: "Zhengyang" }, kind: "cluster" },
  { id: "logistics-base", name: { zh: "正阳现代物流基地", en: "Logistics base" }, kind: "logistics-base" },
  { id: "fengjia", name: { zh: "冯家组团", en: "Fengjia" }, kind: "cluster" },
  { id: "qinggang", name: { zh: "青杠组团", en: "Qinggang" }, kind: "cluster", positionSchematic: true },
];
