import { defineAliases } from "./alias-table.ts";

/** How plants are called in lists of vacant floor and in real zone systems (DOMAIN §5.2, §5.3 闲置厂房). */
export const PLANT_ALIASES = defineAliases({
  id: [
    `厂房编号 厂房号 厂房代码 厂房编码 标准厂房编号 楼栋编号 栋号 楼号 幢号 房屋编号 房源编号 自然幢号
     cfbh cfh cfdm ldbh zh fwbh fybh zrzh plantid plantcode plantno buildingid buildingno`,
    `编号 代码 编码 标识码 bsm bh dm code no uid`,
  ],
  name: [`厂房名称 标准厂房名称 楼栋名称 房屋名称 房源名称 cfmc ldmc fwmc fymc plantname buildingname`, `名称 项目名称 mc name title`],
  plot: [
    `所属地块 所在地块 地块编号 地块号 地块代码 宗地编号 宗地代码 宗地号 所在宗地 所属宗地 dkbh dkh dkdm zddm zdbh plotid plotcode`,
    `地块 宗地 dk zd`,
  ],
  state: [
    `厂房状态 标房状态 出租状态 租赁状态 使用状态 使用情况 空置状态 入驻状态 入驻情况 厂房使用情况 出租情况 空置情况 租售状态
     cfzt bfzt czzt zlzt syzt syqk rzzt occupancy vacancystatus plantstate`,
    `状态 现状 利用现状 zt status`,
  ],
  standard: [`是否标准厂房 是否标房 标准厂房 是否标准 sfbzcf sfbf isstandard`],
  floorAreaM2: [`建筑面积 总建筑面积 厂房面积 厂房建筑面积 总面积 jzmj zjzmj cfmj floorarea grossfloorarea gfa`, `面积 mj area aream2`],
  vacantFloorAreaM2: [
    `空置面积 闲置面积 可租面积 可租赁面积 可出租面积 待租面积 剩余面积 可用面积 可供面积 空余面积 招租面积 xzmj kzmj kzlmj vacantarea availablearea`,
  ],
  storeys: [`层数 总层数 楼层数 地上层数 平均层数 建筑层数 cs zcs ldcs storeys stories floors`, `楼层`],
  clearHeightM: [`净高 层高 首层层高 底层层高 室内净高 厂房高度 檐口高度 梁下净高 cg jg clearheight ceilingheight`, `高度`],
  floorLoadTPerM2: [`荷载 楼面荷载 楼面承重 地面承重 承重 地面荷载 楼板荷载 首层荷载 楼层承重 楼面活荷载 hz lmhz cz floorload loadbearing`],
  columnGridM: [`柱距 柱网 柱距跨度 柱网尺寸 跨度柱距 zj zw columngrid`],
  craneT: [`行车吨位 行车 吊车吨位 起重量 行车起重量 桥吊吨位 天车吨位 hcdw xcdw crane cranecapacity`, `吊车 天车`],
  freightLiftT: [`货梯吨位 货梯载重 货梯 货梯载重量 htdw freightlift`, `电梯吨位`],
  powerKva: [`变压器容量 供电容量 配电容量 用电容量 电力容量 供电 供电能力 byqrl gdrl pdrl power powercapacity`, `电力 配电`],
  fireHazardClass: [`火灾危险性类别 火灾危险性 火灾危险类别 生产火灾危险性 火险类别 hzwxx hzwxxlb firehazard`, `消防等级 消防类别`],
  fireResistance: [`耐火等级 建筑耐火等级 nhdj fireresistancegrade firerating`],
  rentYuanPerM2Month: [`租金 月租金 租金单价 租赁单价 出租单价 月租单价 招租价格 zujin rent monthlyrent`, `租价`],
  saleYuanPerM2: [`售价 销售单价 出售单价 出售价格 销售价格 saleprice`],
  divisible: [`可否分割 是否可分割 可分割 能否分割 sfkfg isdivisible`],
  availableOn: [`可入驻日期 可入驻时间 可租日期 可租时间 起租日期 可交付时间 krzsj availabledate availablefrom`],
  contact: [`联系人 联系方式 联系电话 招商联系人 招商电话 招租电话 lxr lxfs lxdh contactphone`, `电话 手机 dh phone tel`],
  photos: [`照片 图片 现场照片 厂房照片 实景照片 zp tp photo images`],
  documents: [`附件 文件 图纸 平面图 资料附件 fj tz attachments documents docs`, `资料`],
  source: [`数据来源 资料来源 信息来源 来源 sjly zlly ly datasource`],
  verifiedOn: [`核实日期 核实时间 核查时间 更新日期 更新时间 数据更新时间 hssj hsrq gxsj gxrq updated updatedat updatedon`],
}); // prettier-ignore
