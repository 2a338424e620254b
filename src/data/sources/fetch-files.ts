import { DecodeError } from "../decode-error.ts";
import type { ParkFiles } from "../park-files.ts";

/**
 * A park folder of this site. `baseUrl` is the folder's absolute address and ends in `/`. A path that would leave
 * the site is refused; `signal` ends what is under way.
 */
export function createFetchFiles(baseUrl: string, signal?: AbortSignal): ParkFiles {
  const { origin } = new URL(baseUrl);
  return {
    async readBytes(path) {
      const url = new URL(path, baseUrl);
      if (url.origin !== origin) throw new DecodeError(path, "", "outside this site");
      const response = await fetchOrFail(url, path, signal);
      if (!response.ok) throw new DecodeError(path, "", `HTTP ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

async function fetchOrFail(url: URL, path: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(url, signal === undefined ? {} : { signal });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new DecodeError(path, "", error instanceof Error ? error.message : String(error));
  }
}
