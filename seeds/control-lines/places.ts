import type { Name } from "../../src/domain/name.ts";
import type { LonLat } from "../../src/domain/site.ts";

/** A point of the real world, as its source gives it; lon-lat, WGS84 taken as CGCS2000. */
export interface PlaceDrawing {
  readonly id: string;
  readonly name: Name;
  readonly kind: "town" | "station" | "halt" | "airport";
  readonly at: LonLat;
  readonly source: string;
  readonly uncertaintyM: number;
}

const GEONAMES = "GeoNames (CC BY 4.0)";

/** Names keep the township kinds of the source, which are of about 2011. */
function town(id: number, zh: string, en: string, lon: number, lat: number): PlaceDrawing {
  return {
    id: `geonames-${id}`,
    name: { zh, en },
    kind: "town",
    at: [lon, lat],
    source: GEONAMES,
    uncertaintyM: 300,
  };
}

/** Towns within 25 km of the park's middle, the station, the nearest halt, the airport. */
export const places: readonly PlaceDrawing[] = [
  {
    id: "qianjiang-station",
    name: { zh: "黔江站", en: "Qianjiang station" },
    kind: "station",
    at: [108.786, 29.446],
    source: "新站房，2024-06-01 启用：据报道距老站房约 500 m，方位未载，取近似",
    uncertaintyM: 650,
  },
  {
    id: "wulingshan-airport",
    name: { zh: "黔江武陵山机场", en: "Qianjiang Wulingshan Airport" },
    kind: "airport",
    at: [108.831111, 29.513333],
    source: "OurAirports / OpenFlights (ARP)",
    uncertaintyM: 150,
  },
  {
    id: "hetaoyuan-halt",
    name: { zh: "核桃园（乘降所）", en: "Hetaoyuan halt" },
    kind: "halt",
    at: [108.733087, 29.479083],
    source: "listenzcc/China-rail-way-stations-data",
    uncertaintyM: 300,
  },
  town(8408331, "正阳街道", "Zhengyang", 108.7873, 29.45873),
  town(1811327, "冯家街道", "Fengjia", 108.78459, 29.39313),
  town(8407613, "水田乡", "Shuitian", 108.73623, 29.40057),
  town(8407611, "蓬东乡", "Pengdong", 108.82305, 29.38621),
  town(8408604, "邻鄂", "Lin’e", 108.85193, 29.44149),
  town(8408332, "城南街道", "Chengnan", 108.78149, 29.52086),
  town(8408329, "金溪镇", "Jinxi", 108.68697, 29.39217),
  town(8408333, "城东街道", "Chengdong", 108.7869, 29.5251),
  town(8408334, "城西街道", "Chengxi", 108.77478, 29.53284),
  town(8408335, "舟白街道", "Zhoubai", 108.82267, 29.52949),
  town(8407610, "五里乡", "Wuli", 108.87544, 29.35875),
  town(1783858, "濯水镇", "Zhuoshui", 108.7702, 29.30309),
  town(8408330, "白土乡", "Baitu", 108.64159, 29.37954),
  town(8408336, "沙坝乡", "Shaba", 108.63864, 29.48152),
  town(8407608, "太极乡", "Taiji", 108.66219, 29.32909),
  town(8407598, "马喇镇", "Mala", 108.85044, 29.28262),
  town(8408339, "中塘乡", "Zhongtang", 108.82546, 29.61107),
  town(1806453, "甲马池镇", "Jiamachi", 108.97531, 29.50798),
  town(8407607, "新华乡", "Xinhua", 108.60395, 29.32363),
  town(8516773, "朝阳寺镇", "Chaoyangsi", 108.90887, 29.59177),
  town(8407604, "水市", "Shuishi", 108.69843, 29.24347),
  town(1795330, "石会镇", "Shihui", 108.61017, 29.57177),
];
