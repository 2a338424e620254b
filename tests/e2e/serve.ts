import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";

/** A folder served at an address. */
export interface StaticServer {
  /** With a closing slash. */
  readonly url: string;
  close(): Promise<void>;
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/** The page is served below a path of its own, as it may be anywhere. */
const SUB_PATH = "/some/sub/path/";

/** Where the browser tests find the built app. */
const TEST_PORT = 4719;
export const TEST_URL = `http://127.0.0.1:${TEST_PORT}${SUB_PATH}`;

/**
 * Serves a folder below a sub-path, and nothing else; no caching, no directory listing.
 * @param port - 0 takes any free one
 */
export async function serveFolder(folder: string, port = 0): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = getFile(folder, decodeURIComponent(pathname));
    if (path === undefined) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("not here");
      return;
    }
    response.writeHead(200, {
      "Content-Type": MIME_TYPES[extname(path)] ?? "application/octet-stream",
      "Cache-Control": "no-store",
    });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: takenPort } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${takenPort}${SUB_PATH}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function getFile(folder: string, pathname: string): string | undefined {
  if (!pathname.startsWith(SUB_PATH)) return undefined;
  const path = join(folder, normalize(`/${pathname.slice(SUB_PATH.length)}`));
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) {
    const index = join(path, "index.html");
    return statSync(index, { throwIfNoEntry: false }) === undefined ? undefined : index;
  }
  return stat === undefined ? undefined : path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { url } = await serveFolder(join(import.meta.dirname, "../../dist"), TEST_PORT);
  process.stdout.write(`serving dist at ${url}\n`);
}
