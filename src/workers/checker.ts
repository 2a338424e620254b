import type { CheckerRequest } from "../analysis/check/check-protocol.ts";
import { CheckingSession } from "./checking-session.ts";

const session = new CheckingSession(
  (reply, transfer = []) => {
    self.postMessage(reply, { transfer });
  },
  () => performance.now(),
);

self.addEventListener("message", ({ data }: MessageEvent<CheckerRequest>) => {
  void session.handle(data);
});
