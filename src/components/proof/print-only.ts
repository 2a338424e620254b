/** Marks what is on the way from the page to what is printed. */
const MARK = "data-print-path";

const HIDE_THE_REST = `@media print {
  :not([${MARK}]) { display: none !important; }
  [${MARK}] {
    display: block !important;
    position: static !important;
    height: auto !important;
    min-height: 0 !important;
    overflow: visible !important;
    margin: 0 !important;
    background: none !important;
    color-scheme: light !important;
  }
}`;

/**
 * Prints nothing but `host` until the returned function is called: in every tree above it, shadow trees included,
 * whatever does not lead to it is left out on paper. `pageRules` are `@page` rules for the whole document: they count
 * only outside shadow trees.
 */
export function printOnly(host: HTMLElement, pageRules: string): () => void {
  const undo: (() => void)[] = [];
  const rest = new CSSStyleSheet();
  rest.replaceSync(HIDE_THE_REST);
  const page = new CSSStyleSheet();
  page.replaceSync(pageRules);

  let element: HTMLElement | null = host;
  while (element !== null) {
    const marked: HTMLElement = element;
    marked.setAttribute(MARK, "");
    undo.push(() => marked.removeAttribute(MARK));
    const root: Node = marked.getRootNode();
    const isTop: boolean = marked.parentElement === null;
    if (isTop && (root instanceof ShadowRoot || root instanceof Document)) {
      undo.push(adopt(root, root instanceof Document ? [rest, page] : [rest]));
    }
    element = marked.parentElement ?? (root instanceof ShadowRoot ? (root.host as HTMLElement) : null);
  }
  return () => {
    for (const step of undo) step();
  };
}

function adopt(root: ShadowRoot | Document, sheets: readonly CSSStyleSheet[]): () => void {
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
  };
}
