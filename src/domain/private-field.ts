/** Fields of records that say whose the land is, whom to ask, and what was paid. */
const PRIVATE_FIELDS: ReadonlySet<string> = new Set([
  "holder",
  "contact",
  "taxWan",
  "investedWan",
  "investmentTotalWan",
  "priceWanPerMu",
  "rentYuanPerM2Month",
  "saleYuanPerM2",
]);

/** Chinese names of such columns have one of these in them. 单元 is a planning unit, no money. */
const CHINESE =
  /权利人|权人|使用者|用地单位|建设单位|项目单位|业主|受让|竞得|承租|租户|法人|代表人|负责人|经办|户主|姓名|联系|电话|手机|邮箱|邮件|传真|微信|通讯|身份证|证件|信用代码|银行|账号|帐号|价|金额|租金|投资|税|产值|营收|收入|利润|款|费|万元|亿元|元[/每）)]|[（(]元/;

/** Words of English names, as they stand or as the beginning of one. */
const ENGLISH =
  /^(holder|owner|tenant|lessee|proprietor|contact|phone|telephone|tel|mobile|fax|email|mail|wechat|qq|person|price|cost|rent|rental|tax|taxes|invest\w*|money|amount|revenue|profit|income|payment|paid|fee|fees|salary|yuan|wan|rmb|cny)$/;

/** Initials surveyors make column names of: QLR 权利人, LXDH 联系电话, CRJK 出让价款 … */
const INITIALS =
  /^(qlr(mc|lx)?|syqr(mc)?|syqz|tdsyz|tdsyqr|yddw|srr|srdw|lxr|lxdh|lxfs|dhhm|sjhm|zjh|zjhm|sfz|sfzh|fr|frdb|fddbr|crjk|tdjk|cjj|cjjg|cjje|cjzj|htje|tze|ztz|tzqd)$/;

/** A mobile number or a mailing address in a text. */
const CONTACT_TEXT = /(?<!\d)1[3-9]\d{9}(?!\d)|[\w.+-]+@[\w-]+\.[a-z]{2,}/i;

/** True for a field, of a record or of a file, that names a holder or a contact, or tells of money. */
export function isPrivateField(name: string): boolean {
  if (PRIVATE_FIELDS.has(name) || CHINESE.test(name)) return true;
  if (INITIALS.test(name.toLowerCase())) return true;
  return splitWords(name).some((word) => ENGLISH.test(word));
}

/** True for a text somebody could be reached by. */
export function hasContactText(text: string): boolean {
  return CONTACT_TEXT.test(text);
}

/** "ownerName", "OWNER_NAME", "e-mail 2" → their words in lower case; a hyphen joins. */
function splitWords(name: string): string[] {
  return name
    .replaceAll("-", "")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
}
