export const about = {
  "about.say": "{name}：{clusters} 个组团、{plots} 个地块、{plants} 处厂房，数据截至 {date}。",
  "about.say.noPark": "园区没有打开；下面说明数字怎么算、数据从哪里来。",
  "about.real.title": "什么是规划，什么是示意",
  "about.real.plan": "规划的数字",
  "about.real.plan.text":
    "规划面积、已建面积、厂房面积、产业与产值目标、功能区、重点项目、要素保障，逐条注明章节。出处：",
  "about.real.shapes": "图形",
  "about.real.shapes.schematic":
    "示意：规划没有给出任何边界，只印了图题。组团、功能区、地块、厂房的位置与形状按规划数字画成，地块与厂房的属性也随之生成，非法定、非测绘成果，不能据以定界、供地或交易。",
  "about.real.shapes.digitised": "由图件数字化，非测绘成果，不能据以定界。",
  "about.real.shapes.surveyed": "测绘成果，由园区数据自己注明。",
  "about.real.enterprises": "企业",
  "about.real.enterprises.text": "规划点名的企业只按产业归到组团，不代表实际地址。",
  "about.real.verify": "待核",
  "about.real.verify.text": "标“待核”的规则未查到正式文本，仅供参考，不作依据。",
  "about.method.title": "数字怎么算",
  "about.method.area": "面积",
  "about.method.area.text":
    "图斑椭球面积公式，国土调查办发〔2008〕32号，CGCS2000 椭球（长半轴 6 378 137 m，扁率 1/298.257222101）。以 Turf 在等积纬度上量算，与该公式相等；检验向量相差不超过 1 ppm 或 0.01 m²。",
  "about.method.edges": "边",
  "about.method.edges.text":
    "界线在 3° 带高斯—克吕格平面上为直线；长于 50 m 的边按闭合公式改正，不另加点。50 m 以下的边弯曲不到 0.001 m²。",
  "about.method.coordinates": "坐标",
  "about.method.coordinates.text":
    "经纬度，CGCS2000；此比例尺下与 WGS84 视为相同（两者实际可差数分米）。平面坐标 X 为北、Y 为东，带号由经度定。",
  "about.method.registered": "登记面积",
  "about.method.registered.text":
    "合同与证载面积按平面坐标计，和椭球面积本不相同；两者都有时并列，互不替代。",
  "about.method.totals": "合计",
  "about.method.totals.text":
    "以未取整的 m² 相加，换算一次；印出的各项与合计相平（最大余数法）。分组团表先保证各列与合计相平，再使各行尽量相平。",
  "about.method.units": "单位",
  "about.method.units.text": "1 亩 = 2000/3 m²，1 公顷 = 15 亩，1 km² = 1 500 亩。厂房按 m² 或万 m²。",
  "about.method.unknown": "未知",
  "about.method.unknown.text": "没有提供的数不作 0：显示“— 未提供”，合计另注缺几项；分母不知道的比率不算。",
  "about.method.distance": "距离",
  "about.method.distance.text":
    "椭球面上的直线距离，不是道路里程；地点有误差的标“≈”。两点平均纬度公式，30 km 内误差在 1 ppm 以内。",
  "about.method.completeness": "状态完整度",
  "about.method.completeness.text": "填写了阶段的地块占全部地块的比例。",
  "about.method.vacant": "空置",
  "about.method.vacant.text": "空置与部分空置的厂房。部分空置而未填空置面积的，计入处数，不计入面积。",
  "about.method.idle": "闲置土地",
  "about.method.first": "闲置厂房优先",
  "about.method.first.text": "找地找房先列空置厂房，再列地块，出自规划本身：",
  "about.data.title": "数据与来源",
  "about.data.asOf": "数据日期",
  "about.data.status": "图形",
  "about.data.sources": "来源",
  "about.data.none": "园区数据没有注明来源。",
  "about.data.licence": "许可：{licence}",
  "about.contradictions": "规划前后不一的地方两值都列，见“规划总览”：",
  "about.contradictions.link": "规划前后对照",
  "about.missing.title": "没有查到的",
  "about.missing.lead": "以下各项没有查到可靠来源，因此没有画出或没有采用：",
  "about.missing.boundary": "园区边界与各组团面积；产业服务中心的范围。",
  "about.missing.places": "黔江站与青杠组团的准确坐标（地图上的站点由报道推得，青杠为示意）。",
  "about.missing.controls":
    "2023 年版工业用地控制指标的数值，重庆与黔江的“标准地”指标，黔江土地等别与最低价。",
  "about.missing.listings": "真实的地块与厂房挂牌、租金、地价。",
  "about.missing.approved": "2018 年开发区目录中本园区的核准面积。",
  "about.missing.standards":
    "开发区土地集约利用评价规程（TD/T 1029）的现行版本；2023 年公开地图规定对精度的要求全文。",
  "about.licences.title": "许可",
  "about.licences.own": "park-atlas 以 MIT 许可发布。",
  "about.licences.packages":
    "随页面发布的软件包各按其许可，逐一列在许可清单中。其中 geojson-validation 为 LGPL-3，未作改动，单独成块（geojson-validation-*.js），可用改过的版本替换。",
  "about.licences.data":
    "地名点位来自 GeoNames（CC BY 4.0）、OurAirports（公有领域）、OpenFlights（ODbL）等，逐点注明；规划的数字是已公布的事实。",
  "about.licences.list": "许可清单",
  "about.licences.gpl": "GPL-3 全文",
  "about.program.title": "程序",
  "about.program.version": "版本",
  "about.program.privacy": "隐私",
  "about.program.privacy.text":
    "没有服务器，没有账号，不统计。打开的文件只在本机浏览器里读取和保存，不上传；语言、明暗和面板宽度记在本机。页面不向其他网站发出请求。",
  "about.program.browsers": "浏览器",
  "about.program.browsers.text":
    "在 Chromium 上试过；Firefox 与 Safari 未试。地图需要 WebGL 2，没有时列表、表格和数字照常可用。",
} as const;
