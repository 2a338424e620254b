import { cli as cliEn } from "./en/cli.ts";
import "./late-messages.ts";
import { addMessages } from "./messages.ts";
import { cli as cliZh } from "./zh-CN/cli.ts";

addMessages(cliZh, cliEn);
