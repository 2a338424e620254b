import type { Document, Element } from "@xmldom/xmldom";

/** Elements whose content lies elsewhere. Pictures of styles are not among them: styling is not read at all. */
const LINKING = ["NetworkLink", "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Model"];

const REMOTE = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]+)/i;

/** Longest name that is shown. */
const MAX_LINK_LENGTH = 80;

/** What a document points to, each once. */
export interface KmlLinks {
  /** Names of other machines. */
  readonly hosts: readonly string[];
  /** Paths of documents beside it, as they stand. Pictures beside it are not pointed to. */
  readonly paths: readonly string[];
}

export function findLinks(document: Document): KmlLinks {
  const hosts = new Set<string>();
  const paths = new Set<string>();
  for (const name of LINKING) {
    for (const element of Array.from(document.getElementsByTagName(name))) {
      const address = getAddress(element);
      const host = REMOTE.exec(address)?.[1];
      if (host !== undefined) hosts.add(host.slice(0, MAX_LINK_LENGTH));
      else if (name === "NetworkLink" && address !== "") paths.add(address);
    }
  }
  return { hosts: [...hosts], paths: [...paths] };
}

/** A link or a path as it is shown. */
export function shortenLink(link: string): string {
  return link.slice(0, MAX_LINK_LENGTH);
}

function getAddress(element: Element): string {
  return (element.getElementsByTagName("href").item(0)?.textContent ?? "").trim();
}
