import type { about as aboutZh } from "../zh-CN/about.ts";

export const about = {} satisfies Record<keyof typeof aboutZh, string>;
