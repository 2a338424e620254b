/**
 * Names of Xian 1980, Beijing 1954 and New Beijing in any writing. Their shift to CGCS2000 is a state secret
 * (DOMAIN §3.1), so that nothing in them can be placed.
 */
const SECRET_DATUM =
  /xi['’]?an[\s_-]*(19)?80|(new[\s_-]*)?beijing[\s_-]*(19)?54|new[\s_-]*beijing|bj[\s_-]*54|西安\s*(大地坐标系)?\s*(19)?80|(19)?80\s*年?\s*西安|北京\s*(坐标系)?\s*(19)?54|(19)?54\s*年?\s*北京|新\s*北京/i;

/** True for the name of one of the old Chinese systems. */
export function isSecretDatumName(name: string): boolean {
  return SECRET_DATUM.test(name);
}
