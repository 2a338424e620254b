/** Entries an archive may list; a shapefile has ten files, a park folder a few dozen. */
export const MAX_ENTRIES = 2_000;

/** Bytes all wanted entries may come to, unpacked. */
export const MAX_TOTAL_BYTES = 1_073_741_824;

/** Bytes one entry may come to, unpacked: the limit of a file that comes by itself. */
export const MAX_FILE_BYTES = 209_715_200;

/** Unpacked bytes per packed byte, counted once `FREE_BYTES` are out: more is a bomb, not data. */
export const MAX_RATIO = 100;
export const FREE_BYTES = 1_048_576;
