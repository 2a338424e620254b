import { lateEn, lateZh } from "./late-tables.ts";
import { addMessages } from "./messages.ts";

addMessages(lateZh, lateEn);
