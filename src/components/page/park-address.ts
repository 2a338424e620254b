/** Where a park folder is: `parksUrl` is the absolute address of the folder it lies in and ends in a slash. */
export interface ParkAddress {
  readonly parksUrl: string;
  readonly parkId: string;
}

/** The last step of a path, the slash behind it included. */
const LAST_STEP = /[^/]+\/$/;

/**
 * The address of a park folder as a page writes it, with or without its closing slash, relative to `baseUrl`. A query
 * or hash is no part of a folder. A park at the top of its site has the id ".".
 * @throws TypeError for what is no web address, URIError for one that cannot be decoded
 */
export function parseParkAddress(address: string, baseUrl: string): ParkAddress {
  const { protocol, origin, pathname } = new URL(address, baseUrl);
  if (protocol !== "https:" && protocol !== "http:") throw new TypeError(`no web address: ${address}`);
  const path = pathname.replace(/\/*$/, "/");
  const step = LAST_STEP.exec(path)?.[0];
  if (step === undefined) return { parksUrl: `${origin}${path}`, parkId: "." };
  const parksUrl = `${origin}${path.slice(0, -step.length)}`;
  return { parksUrl, parkId: decodeURIComponent(step.slice(0, -1)) };
}
