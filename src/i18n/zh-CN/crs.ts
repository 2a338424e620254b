export const crs = {
  "finding.reason.secret-parameters":
    "西安80、北京54 与 CGCS2000 之间的转换参数属国家秘密，不能随软件提供。请向出图单位索取 CGCS2000 成果（如 EPSG:4524、4545）",
  "finding.reason.grid-needed": "它的基准转换要用格网文件，本系统没有。请先转换为 CGCS2000 或 WGS84",
  "finding.reason.shift-unknown": "不知道它与 WGS84 的基准差多少。请先转换为 CGCS2000 或 WGS84",
  "finding.reason.not-a-plane": "它是高程、地心或工程坐标系，没有经纬度位置",
  "finding.reason.projection-unsupported": "本系统没有它的投影公式",
  "finding.reason.unknown-name": "不认得这个坐标系",
  "finding.datum.gcj-02": "GCJ-02",
  "finding.datum.bd-09": "BD-09",
  "crs.reason.zone-prefix":
    "横坐标带有带号 {zone}（{width}° 带，中央经线 {meridian}°）。西安80、北京54 的数字写法相同，请确认是 CGCS2000",
  "crs.reason.degrees": "数值是经纬度的大小（{lon}°，{lat}°）",
  "crs.reason.zone":
    "{width}° 带、中央经线 {meridian}° 时落在离园区 {distanceKm} km 处；坐标没有带号，请核对",
  "crs.reason.zone-unplaced": "数值是 {width}° 带坐标的大小，但没有带号；这里假定中央经线 {meridian}°",
  "crs.reason.utm": "按 UTM 第 {zone} 带落在离园区 {distanceKm} km 处",
  "crs.reason.web-mercator": "数值是网页墨卡托的大小，落在 {lon}°，{lat}°",
  "crs.reason.declared-swapped": "对调两个坐标后才落在该坐标系的范围内",
} as const;
