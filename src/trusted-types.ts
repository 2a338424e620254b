import { createDefaultPolicy } from "./default-policy.ts";

/** Imported first. The policy of index.html allows no other but this one and Lit's. */
createDefaultPolicy(() => document.baseURI);
