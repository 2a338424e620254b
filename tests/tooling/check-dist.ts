import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";

const DIST = join(import.meta.dirname, "../../dist");

/** Hosts in the code that nothing is ever asked of: names of formats, and links a person may follow. */
const HARMLESS_HOSTS: Readonly<Record<string, string>> = {
  "www.w3.org": "XML namespaces",
  "www.opengis.net": "namespaces of KML, names of coordinate systems",
  "www.garmin.com": "namespaces of what devices add to GPX",
  "schemas.openxmlformats.org": "namespaces of a workbook",
  "purl.oclc.org": "namespaces of a workbook in the strict form",
  "github.com": "links in MapLibre's messages to its issues",
  "maplibre.invalid": "MapLibre's base for resolving relative addresses",
  "maplibre.org": "MapLibre's own attribution link, not shown",
  "wiki.openstreetmap.org": "a link in MapLibre's message where WebGL is missing",
};

const URL_HOST = /\bhttps?:\/\/([\w-]+(?:\.[\w-]+)+)/gi;

/** What a package's usage statistics would name. */
const STATISTICS = /tools\.vaadin\.com/i;

/**
 * What is wrong with one built file, a line each: a script that no browser can parse (so a decorator left in it),
 * the address of another host, usage statistics. Licence texts are not looked at.
 */
export function checkBuiltFile(path: string, text: string): string[] {
  const troubles: string[] = [];
  if (/\.m?js$/.test(path)) {
    const error = findSyntaxError(text);
    if (error !== undefined) troubles.push(`${path} does not parse: ${error}`);
  }
  if (!/\.(m?js|css|html|webmanifest|svg)$/.test(path)) return troubles;
  for (const host of new Set([...text.matchAll(URL_HOST)].map((match) => (match[1] ?? "").toLowerCase()))) {
    if (!(host in HARMLESS_HOSTS)) troubles.push(`${path} names another host: ${host}`);
  }
  if (STATISTICS.test(text)) troubles.push(`${path} carries usage statistics`);
  return troubles;
}

/** V8's complaint about the text as an ES module, the engine of the browser that will run it. */
function findSyntaxError(text: string): string | undefined {
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--check", "-"], {
    input: text,
    encoding: "utf8",
  });
  return status === 0 ? undefined : (/^\w*Error: .*$/m.exec(stderr)?.[0] ?? "no syntax");
}

function checkDist(): string[] {
  const files = readdirSync(DIST, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const scripts = files.filter((path) => path.endsWith(".js"));
  if (scripts.length === 0) return ["dist holds no script"];
  return files.flatMap((path) => checkBuiltFile(relative(DIST, path), readFileSync(path, "utf8")));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const troubles = checkDist();
  for (const trouble of troubles) process.stderr.write(`${trouble}\n`);
  process.exitCode = troubles.length === 0 ? 0 : 1;
}
