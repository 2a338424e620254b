import initSqlJs, { type SqlJsStatic } from "sql.js";

/**
 * SQLite in WebAssembly, loaded once. Node's build finds its .wasm beside itself; in a browser the bundler knows
 * where it lies, on our own origin (the policy needs `'wasm-unsafe-eval'`).
 */
export async function loadSqlite(): Promise<SqlJsStatic> {
  if (!isBrowser()) return initSqlJs();
  const { default: url } = await import("sql.js/dist/sql-wasm-browser.wasm?url");
  return initSqlJs({ locateFile: () => url });
}

/** True on a page and in a worker. */
function isBrowser(): boolean {
  return "document" in globalThis || "importScripts" in globalThis;
}
