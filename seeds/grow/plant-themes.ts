import type { Name } from "../../src/domain/name.ts";
import type { Programme } from "../control-lines/drawing.ts";

/** How plants of a programme are called and how they are made. */
export interface PlantTheme {
  readonly name: Name;
  /** Relative floor area of a plant. */
  readonly size: readonly [low: number, high: number];
  readonly storeys: readonly number[];
  readonly heavy: boolean;
  readonly isWarehouse?: true;
}

export const PLANT_THEMES: Readonly<Partial<Record<Programme, PlantTheme>>> = {
  tobacco: { name: { zh: "卷烟配套园", en: "Tobacco park" }, size: [9, 26], storeys: [1, 2], heavy: false },
  "food-processing": { name: { zh: "食品产业园", en: "Food park" }, size: [3, 8], storeys: [1, 1, 1, 2], heavy: false },
  "energy-saving": { name: { zh: "环保产业园", en: "Environment park" }, size: [3, 8], storeys: [1, 1, 1, 2], heavy: true },
  biomedicine: { name: { zh: "生物医药园", en: "Biomedicine park" }, size: [3, 7], storeys: [1, 2, 2], heavy: false },
  "medical-devices": { name: { zh: "医疗器械园", en: "Medical devices park" }, size: [3, 6], storeys: [1, 2, 2], heavy: false },
  "big-data": { name: { zh: "大数据产业园", en: "Big data park" }, size: [3, 8], storeys: [2, 3], heavy: false },
  "next-gen-it": { name: { zh: "信息技术产业园", en: "IT park" }, size: [3, 6], storeys: [2, 2, 3], heavy: false },
  "aluminium-alloy": { name: { zh: "铝材料产业园", en: "Aluminium park" }, size: [9, 24], storeys: [1], heavy: true },
  composites: { name: { zh: "复合材料产业园", en: "Composites park" }, size: [6, 16], storeys: [1, 1, 1, 2], heavy: true },
  "cemented-carbide": { name: { zh: "合金产业园", en: "Carbide park" }, size: [4, 10], storeys: [1, 1, 2], heavy: true },
  "light-textiles": { name: { zh: "轻纺服装园", en: "Textiles park" }, size: [3, 8], storeys: [1, 1, 2, 2], heavy: false },
  logistics: { name: { zh: "物流基地", en: "Logistics base" }, size: [5, 13], storeys: [1, 1, 1, 2], heavy: false, isWarehouse: true },
  freight: { name: { zh: "货运分拨中心", en: "Freight centre" }, size: [6, 14], storeys: [1], heavy: false, isWarehouse: true },
  "standard-plants": { name: { zh: "标准厂房", en: "Standard plant" }, size: [5, 8], storeys: [2, 2, 3, 3], heavy: false },
}; // prettier-ignore
