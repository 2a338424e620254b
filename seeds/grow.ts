/** Grows the embedded park from the control lines and writes it to geodata/zhengyang/. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { growPark } from "./grow/park.ts";

const folder = fileURLToPath(new URL("../geodata/zhengyang/", import.meta.url));

mkdirSync(folder, { recursive: true });
for (const [name, text] of growPark()) writeFileSync(`${folder}${name}`, text);
