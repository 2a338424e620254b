import type { ParkManifest, PlantedCase } from "../../src/domain/park.ts";

/** The day the sketch speaks of. */
export const AS_OF = "2026-06-30";

export function writeManifest(plantedCases: readonly PlantedCase[]): ParkManifest {
  return {
    version: 1,
    id: "zhengyang",
    name: { zh: "正阳工业园区", en: "Zhengyang Industrial Park" },
    asOf: AS_OF,
    crs: "EPSG:4490",
    geometryStatus: "schematic",
    plan: "../../seeds/plan.json",
    layers: {
      clusters: "clusters.geojson",
      zones: "zones.geojson",
      plots: "plots.geojson",
      plants: "plants.geojson",
      places: "places.geojson",
    },
    sources: [
      {
        what: "组团、功能区、地块、厂房：图形与属性均为示意，由规划数字按手绘控制线生成；非法定、非测绘成果。青杠组团位置亦为示意。",
        who: "park-atlas",
        date: AS_OF,
        licence: "MIT",
      },
      {
        what: "规划面积、建成面积、厂房面积、组团与产业、企业名称。企业只按产业归到组团，落在哪一地块为示意。",
        who: "黔江区工业和信息化“十四五”规划（黔江府发〔2021〕51号）",
        date: "2021-08-25",
        licence: "公开文件",
      },
      {
        what: "乡镇、街道点位（名称沿用来源，约 2011 年）",
        who: "GeoNames, https://www.geonames.org",
        date: "2026-11-22",
        licence: "CC BY 4.0",
      },
      {
        what: "黔江武陵山机场点位",
        who: "OurAirports, https://ourairports.com; OpenFlights, https://openflights.org",
        date: "2026-11-22",
        licence: "Public domain (OurAirports); ODbL 1.0 (OpenFlights)",
      },
      {
        what: "核桃园乘降所点位",
        who: "listenzcc/China-rail-way-stations-data",
        date: "2026-11-22",
        licence: "未注明",
      },
      {
        what: "黔江站新站房（2024-06-01 启用）：由老站房位置与“相距约 500 m”的报道推得，±650 m",
        who: "黔江区新闻报道",
        date: "2024-06-03",
        licence: "事实信息",
      },
    ],
    plantedCases,
  };
}
