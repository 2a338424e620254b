import type { ReaderRequest } from "../data/reading-protocol.ts";
import { ReadingSession } from "./reading-session.ts";

const session = new ReadingSession((reply, transfer = []) => {
  self.postMessage(reply, { transfer });
});

self.addEventListener("message", ({ data }: MessageEvent<ReaderRequest>) => {
  void session.handle(data);
});
