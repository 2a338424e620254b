/** Version of the link's grammar. */
export const LINK_VERSION = "1";
