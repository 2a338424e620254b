import type { Name } from "../../src/domain/name.ts";
import type { ZoneKind } from "../../src/domain/zone.ts";

/** A stretch of a valley frame, metres. */
export interface FrameBox {
  readonly u: readonly [from: number, to: number];
  readonly v: readonly [from: number, to: number];
}

/** A functional zone: the plots of a cluster in a box, or all of them but those of other zones. */
export interface ZoneDrawing {
  readonly id: string;
  readonly name: Name;
  readonly kind: ZoneKind;
  readonly cluster: string;
  readonly within?: FrameBox;
  readonly without?: string;
}

const PRODUCTION: Name = { zh: "工业生产区", en: "Industrial production" };

export const zones: readonly ZoneDrawing[] = [
  {
    id: "industrial-production-zhengyang",
    name: PRODUCTION,
    kind: "production",
    cluster: "zhengyang",
    without: "service-centre",
  },
  { id: "industrial-production-qinggang", name: PRODUCTION, kind: "production", cluster: "qinggang" },
  { id: "industrial-production-fengjia", name: PRODUCTION, kind: "production", cluster: "fengjia" },
  {
    id: "service-centre",
    name: { zh: "产业服务中心", en: "Industry service centre" },
    kind: "service-centre",
    cluster: "zhengyang",
    within: { u: [-620, 325], v: [1590, 2715] },
  },
  {
    id: "research",
    name: { zh: "科技研发", en: "Research and development" },
    kind: "research",
    cluster: "zhengyang",
    within: { u: [-360, 100], v: [2362, 2715] },
  },
  {
    id: "modern-logistics",
    name: { zh: "现代物流基地", en: "Modern logistics base" },
    kind: "logistics",
    cluster: "logistics-base",
  },
];
