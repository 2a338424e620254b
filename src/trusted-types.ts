/**
 * The page's default Trusted Types policy (the policy of index.html allows no other but Lit's).
 * Imported first: MapLibre and `new Worker` hand over plain strings and know no policy of their own.
 */

/** Folder of the built workers, below the page; see `worker` in vite.config.ts. */
const WORKER_FOLDER = "./workers/";
const WORKER_FILE = /^[\w-]+\.js$/;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Markup as text: nothing in this app is written as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/**
 * The address, if it is one of the app's own workers.
 * @param pageUrl - address of the page, without which the worker folder is not known
 * @throws TypeError for any other address
 */
export function checkWorkerUrl(url: string, pageUrl: string): string {
  const folder = new URL(WORKER_FOLDER, pageUrl).href;
  const { href } = new URL(url, pageUrl);
  if (!href.startsWith(folder) || !WORKER_FILE.test(href.slice(folder.length))) {
    throw new TypeError(`no worker of this app: ${url}`);
  }
  return href;
}

/** What the browser offers, where it knows Trusted Types; not yet in TypeScript's DOM types. */
interface TrustedTypesHost {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: Readonly<Record<string, (input: string) => string>>): unknown;
  };
}

(globalThis as TrustedTypesHost).trustedTypes?.createPolicy("default", {
  createHTML: escapeHtml,
  createScriptURL: (url) => checkWorkerUrl(url, document.baseURI),
});
