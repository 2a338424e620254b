import { createDefaultPolicy } from "./default-policy.ts";

/**
 * For a page that requires Trusted Types and has no default policy of its own: to be loaded before the elements. A page
 * that has one lets it pass the scripts of the folder `workers/` beside the library.
 */
createDefaultPolicy(() => import.meta.url);
