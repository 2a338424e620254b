/** What a column of a table may say about where a row lies. */
export type GeometryRole =
  "wkt" | "geojson" | "pairs" | "lon" | "lat" | "east" | "north" | "x" | "y" | "order" | "ring" | "code";

/** Words of `readHeader().base`; x and y are settled by their values, since surveys here write X for north. */
const ROLE_WORDS: Readonly<Record<GeometryRole, string>> = {
  wkt: "wkt geom geometry thegeom wktgeom wktgeometry geomwkt shape 几何 几何图形 图形 空间坐标 坐标串 边界坐标 图形坐标",
  geojson: "geojson geometryjson geomjson stasgeojson geom geometry thegeom shape 几何 几何图形 图形 坐标串",
  pairs:
    "坐标串 坐标 坐标点 坐标点串 界址点坐标 拐点坐标 边界坐标 边界点坐标 经纬度 经纬度坐标 地理坐标 图形坐标 coordinates coords lonlat lnglat",
  lon: "lon lng long longitude 经度 东经 经度坐标 经度e 东经e lonwgs84 lngwgs84 jd centerlon pointx",
  lat: "lat latitude 纬度 北纬 纬度坐标 纬度n 北纬n latwgs84 wd centerlat pointy",
  east: "east easting e 东 东坐标 东向坐标 横坐标 东距 ycoordinateeast eastcoordinate y东 东y y坐标东 横坐标y y横坐标",
  north: "north northing n 北 北坐标 北向坐标 纵坐标 北距 northcoordinate x北 北x x坐标北 纵坐标x x纵坐标",
  x: "x x坐标 坐标x xcoord xcoordinate xcor zbx xzb xm x值 中心点x 中心x centerx coordx",
  y: "y y坐标 坐标y ycoord ycoordinate ycor zby yzb ym y值 中心点y 中心y centery coordy",
  order:
    "点号 界址点号 界址点编号 拐点号 拐点编号 拐点 界址点 顶点号 顶点序号 顺序号 顺序 点序号 点序 序号 点编号 jzdh jzdbh dh order seq sequence vertex vertexid vertexindex pointno pointid pointorder",
  ring: "圈号 环号 地块圈号 圈 ring ringno ringid part partid",
  code: "地块编号 地块号 地块代码 地块编码 地块名称 地块 宗地编号 宗地代码 宗地号 宗地编码 宗地 图斑编号 图斑号 编号 代码 dkbh dkh dkdm zddm zdbh tbbh plot plotid plotcode plotno parcelid parcel polygon polygonid shapeid id code name",
};

const ROLES_BY_WORD = new Map<string, GeometryRole[]>();
for (const [role, words] of Object.entries(ROLE_WORDS) as [GeometryRole, string][]) {
  for (const word of words.split(" ")) ROLES_BY_WORD.set(word, [...(ROLES_BY_WORD.get(word) ?? []), role]);
}

/** The roles a column may have by its name alone, as `readHeader` leaves it. */
export function getGeometryRoles(base: string): readonly GeometryRole[] {
  return ROLES_BY_WORD.get(base) ?? [];
}
