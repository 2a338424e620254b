import type { Element, Node } from "@xmldom/xmldom";

/** Containers by nesting; the outermost document is the file itself. */
const CONTAINERS = ["Folder", "Document"];
const SEPARATOR = "/";

/** Finds the folders an element lies in; remembers what it found, as thousands lie in one. */
export class FolderPaths {
  readonly #paths = new Map<Node, string>();

  /** Names of the folders round `element`, the outermost first, parted by "/"; empty where there is none. */
  get({ parentNode }: Element): string {
    return parentNode === null ? "" : this.#getPathOf(parentNode);
  }

  /** Depth of a document is limited before it is parsed. */
  #getPathOf(node: Node): string {
    const known = this.#paths.get(node);
    if (known !== undefined) return known;
    const { parentNode } = node;
    const outer = parentNode === null ? "" : this.#getPathOf(parentNode);
    const isFile = node.nodeName === "Document" && !isInContainer(node);
    const name = CONTAINERS.includes(node.nodeName) && !isFile ? getOwnName(node) : "";
    const path = [outer, name].filter((part) => part !== "").join(SEPARATOR);
    this.#paths.set(node, path);
    return path;
  }
}

function isInContainer({ parentNode }: Node): boolean {
  return parentNode !== null && CONTAINERS.includes(parentNode.nodeName);
}

/** The `name` right inside an element, not that of something in it. */
function getOwnName(node: Node): string {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeName === "name") return (child.textContent ?? "").trim().replaceAll(SEPARATOR, " ");
  }
  return "";
}
