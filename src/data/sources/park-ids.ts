import * as v from "valibot";

const ParkIds = v.array(v.string());

/** The parks served with the app, by their folder below `parksUrl` (ends in `/`); none where the list is missing. */
export async function fetchParkIds(parksUrl: string): Promise<readonly string[]> {
  try {
    const response = await fetch(new URL("parks.json", parksUrl));
    const ids = v.safeParse(ParkIds, await response.json());
    return ids.success ? ids.output : [];
  } catch {
    return [];
  }
}
