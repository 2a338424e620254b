import { defineAliases } from "./alias-table.ts";

/**
 * How plots are called in lists, databases and notices: full and short Chinese, the pinyin initials of official
 * databases, English. DOMAIN §5.1 and §5.3 and the tables behind them.
 */
export const PLOT_ALIASES = defineAliases({
  id: [
    `地块编号 地块号 地块代码 地块编码 地块编码号 宗地编号 宗地代码 宗地号 宗地编码 图斑编号 图斑号 不动产单元号 规划地块编号
     dkbh dkh dkdm dkbm zddm zdbh zdh tbbh bdcdyh plotid plotcode plotno plotnumber parcelid parcelcode parcelno`,
    `编号 代码 编码 标识码 标识 序号编号 bsm bh dm objectcode code no uid`,
  ],
  name: [`地块名称 宗地名称 图斑名称 地块名 dkmc zdmc plotname`, `名称 项目名称 地名 mc xmmc name title`],
  cluster: [
    `所属组团 所在组团 组团 组团名称 组团编号 组团代码 所属片区 所在片区 ztmc zt clusterid clustername`,
    `片区 片区名称 园区分区 所属园区 所在园区 pq pqmc`,
  ],
  landUse: [
    `用地性质 土地用途 规划用途 规划用地性质 用地性质代码 用地性质编码 用地代码 用地类型代码 规划用地代码 地类编码 地类代码 用地用海代码
     用地用海分类代码 用地用海编码 用地分类代码 批准用途 土地规划用途 国标代码
     tdyt ghyt ydxz ydxzdm ydxzbm yddm ydyhdm ydyhfldm dlbm dldm pzyt landuse landusecode landuseclass`,
    `用途 用地类型 地类 地类名称 用地分类 用地类别 用地用海分类 用地性质名称 用地名称 实际用途 现状用途
     yt dl dlmc ydlx ydfl ydxzmc sjyt ydmc ydyhfl ydyhmc usecode zoning`,
  ],
  industry: [`产业 主导产业 产业类别 产业类型 产业代码 产业门类 cy cylb cylx industryid`, `行业 行业类别 行业分类 hy hylb hyfl sector`],
  stage: [
    `供地阶段 用地阶段 土地状态 供地状态 地块状态 用地状态 供应状态 开发状态 建设状态 利用状态 土地利用状态 供地情况 开发情况 供应情况
     gdzt tdzt dkzt jszt kfzt lyzt plotstage landstage`,
    `状态 阶段 进度 建设进度 项目进度 情况 zt jd jsjd status phase`,
  ],
  supplyMode: [
    `供地方式 供应方式 出让方式 供地类型 土地取得方式 取得方式 权利性质 使用权类型 土地使用权类型 供应类型 使用权性质
     gdfs gyfs crfs syqlx qlxz qdfs syqxz tdqdfs supplytype supplymethod`,
    `土地性质 tdxz tenure`,
  ],
  holder: [
    `权利人 权利人名称 土地使用权人 使用权人 使用权人名称 土地使用者 用地单位 用地单位名称 受让人 受让单位 竞得人 竞得单位 使用单位 企业名称
     入驻企业 用地企业 承租人 租赁方 qlr qlrmc syqr tdsyqr tdsyz yddw yddwmc srr srdw jdr qymc holdername owner ownername`,
    `单位名称 企业 公司 公司名称 业主 建设单位 项目单位 dwmc qy gsmc jsdw company tenant`,
  ],
  areaRegisteredM2: [
    `用地面积 宗地面积 地块面积 土地面积 出让面积 供地面积 供应面积 批准面积 登记面积 证载面积 使用权面积 净用地面积 净地面积 合同面积
     总用地面积 规划用地面积 图斑面积 不动产面积 批准用地面积 土地使用权面积
     zdmj dkmj tdmj ydmj crmj gdmj gymj djmj syqmj jydmj pzmj zmj tbmj zydmj mjm=mu mjmu=mu zdmjm=mu dkmjm=mu tdmjm=mu
     registeredarea landarea sitearea plotarea`,
    `面积 占地面积 实测面积 mj zdimj area aream2 size`,
  ],
  floorAreaM2: [`总建筑面积 建筑面积 已建建筑面积 建筑总面积 实际建筑面积 jzmj zjzmj jzzmj floorarea grossfloorarea gfa`, `计容建筑面积 jrjzmj`],
  footprintM2: [`建筑基底面积 基底面积 建筑占地面积 建筑物占地面积 建筑基底总面积 jdmj jzjdmj jzzdmj footprint footprintarea`],
  officeLandAreaM2: [
    `行政办公及生活服务设施用地面积 行政办公及生活服务设施用地 行政办公用地面积 办公生活用地面积 officelandarea`,
    `办公用地面积 配套用地面积`,
  ],
  greenAreaM2: [`绿地面积 绿化面积 绿化用地面积 附属绿地面积 ldmj lhmj greenarea`],
  farMax: [
    `容积率上限 规划容积率上限 最大容积率 容积率最大值 rjlsx zdrjl maxfar farmaximum`,
    `容积率 规划容积率 设定容积率 rjl ghrjl far plotratio floorarearatio`,
  ],
  farMin: [`容积率下限 规划容积率下限 最小容积率 容积率最小值 rjlxx zxrjl minfar`, `容积率 规划容积率 设定容积率 rjl ghrjl far plotratio floorarearatio`],
  heightLimitM: [`限高 建筑限高 建筑高度上限 建筑控制高度 限制高度 建筑高度限制 xg jzxg maxheight heightlimit`, `建筑高度 高度 jzgd`],
  greenRatioMax: [`绿地率上限 最大绿地率 ldlsx`, `绿地率 绿化率 ldl lhl greenratio greeningrate`],
  approvedOn: [`批准时间 批准日期 批文时间 批文日期 批复时间 批复日期 农转用批准时间 征收批准时间 pzsj pzrq pwsj pwrq pfsj approvaldate dateapproved`],
  suppliedOn: [
    `供地时间 供地日期 供应时间 供应日期 出让时间 出让日期 成交时间 成交日期 合同签订时间 合同签订日期 签订日期 合同日期 划拨时间 划拨日期
     gdsj gdrq gysj gyrq crsj crrq cjsj cjrq htqdsj htqdrq qdrq supplydate contractdate`,
    `签约时间 签约日期 供地年份 qysj`,
  ],
  handedOverOn: [`交地时间 交地日期 交付时间 交付日期 土地交付时间 土地交付日期 约定交地时间 实际交地时间 jdsj jdrq jfsj jfrq handoverdate`],
  startDueOn: [
    `约定开工时间 约定开工日期 约定动工时间 约定动工日期 合同开工时间 合同约定开工时间 应开工时间 应动工时间 约定开工 约定动工
     ydkgsj ydkgrq yddgsj yddgrq htkgsj startdue startduedate`,
  ],
  startedOn: [
    `实际开工时间 实际开工日期 开工时间 开工日期 动工时间 动工日期 实际动工时间 实际动工日期 sjkgsj sjkgrq kgsj kgrq dgsj sjdgsj startdate`,
  ],
  suspendedOn: [`停工时间 停工日期 中止时间 中止日期 中止开发时间 中止建设时间 停建时间 tgsj tgrq zzsj suspendeddate`],
  completedOn: [
    `竣工时间 竣工日期 实际竣工时间 实际竣工日期 竣工验收时间 竣工验收日期 建成时间 建成日期 jgsj jgrq sjjgsj jgyssj completiondate`,
  ],
  developedAreaM2: [`已开发面积 已动工面积 已建面积 开发面积 已开发建设面积 动工面积 ykfmj yjmj kfmj developedarea`],
  investedWan: [
    `完成投资 已完成投资 实际投资 累计投资 完成投资额 已投资额 实际投资额 累计完成投资 到位资金 wctz ywctz sjtz ljtz invested`,
    `固定资产投资 已投资 gdzctz`,
  ],
  investmentTotalWan: [`总投资 总投资额 投资总额 计划投资 计划总投资 协议投资 合同投资 项目总投资 ztz ztze tzze jhtz xytz totalinvestment`, `投资 投资额 tz tze investment`],
  taxWan: [`税收 纳税 纳税额 税收额 税金 年税收 年纳税 税收总额 税收收入 入库税收 实缴税金 ss nse nss tax taxes`],
  available: [`是否可供 可供 是否可供应 是否可出让 是否推介 是否招商 sfkg isavailable`],
  availableOn: [`可供时间 可供日期 可供地时间 可出让时间 预计可供时间 availabledate availablefrom`],
  priceWanPerMu: [`地价 单价 土地单价 出让单价 成交单价 挂牌单价 起始单价 参考地价 亩均价格 亩均地价 出让价格单价 dj tddj crdj cjdj landprice unitprice`],
  "utilities.powerKva": [`供电 供电能力 供电容量 电力容量 用电容量 配电容量 gdnl power powersupply powercapacity`, `电力 用电`],
  "utilities.waterTPerDay": [`供水 供水能力 供水量 日供水 日供水量 gsnl gsl water watersupply`, `给水 用水`],
  "utilities.gasM3PerHour": [`供气 供气能力 供气量 供燃气 gqnl gas gassupply`, `燃气 天然气`],
  "utilities.sewageTPerDay": [`污水处理 污水处理能力 排污能力 污水处理量 日处理污水 wscl sewage`, `排水 污水`],
  "utilities.steamTPerHour": [`供热 供汽 蒸汽 供热能力 蒸汽供应 grnl steam steamsupply`],
  projectState: [`项目状态 项目阶段 招商状态 项目推进状态 xmzt xmjd projectstatus projectphase`],
  contact: [`联系人 联系方式 联系电话 招商联系人 招商电话 lxr lxfs lxdh contactphone`, `电话 手机 dh phone tel`],
  photos: [`照片 图片 现场照片 地块照片 实景照片 zp tp photo images`],
  documents: [`附件 文件 图纸 资料附件 fj tz attachments documents docs`, `资料`],
  source: [`数据来源 资料来源 信息来源 来源 sjly zlly ly datasource`, `出处`],
  verifiedOn: [`核实日期 核实时间 核查时间 核查日期 更新日期 更新时间 数据更新时间 调查时间 hssj hsrq hcsj gxsj gxrq updated updatedat updatedon`],
  geometryStatus: [`图形来源 图形状态 图形精度 边界状态 txly txzt`],
}); // prettier-ignore
