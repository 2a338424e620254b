/** Folder of the built workers, beside the page or the library; see `worker` in vite.config.ts. */
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
 * @param baseUrl - address of the page or the library, without which the worker folder is not known
 * @throws TypeError for any other address
 */
export function checkWorkerUrl(url: string, baseUrl: string): string {
  const folder = new URL(WORKER_FOLDER, baseUrl).href;
  const { href } = new URL(url, baseUrl);
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

/**
 * Makes the page's default Trusted Types policy: MapLibre and `new Worker` hand over plain strings and know no policy of
 * their own. `getBaseUrl` is the address beside which the worker folder lies.
 */
export function createDefaultPolicy(getBaseUrl: () => string): void {
  (globalThis as TrustedTypesHost).trustedTypes?.createPolicy("default", {
    createHTML: escapeHtml,
    createScriptURL: (url) => checkWorkerUrl(url, getBaseUrl()),
  });
}
