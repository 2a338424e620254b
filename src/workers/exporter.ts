import type { ExportReply, ExportRequest } from "../data/export/export-request.ts";
import { ExportSession } from "../data/export/export-session.ts";

const session = new ExportSession();
/** One request after the other: a check must not overtake the rows it is about. */
let last: Promise<unknown> = Promise.resolve();

self.addEventListener("message", ({ data }: MessageEvent<ExportRequest>) => {
  last = last.then(() => answer(data));
});

async function answer(request: ExportRequest): Promise<void> {
  try {
    const reply = await session.handle(request);
    if (reply !== null) self.postMessage(reply, { transfer: getTransfer(reply) });
  } catch (error) {
    const serial = "serial" in request ? request.serial : 0;
    const reason = error instanceof Error ? error.message : String(error);
    const reply: ExportReply = { kind: "failed", serial, reason };
    self.postMessage(reply);
  }
}

function getTransfer(reply: ExportReply): Transferable[] {
  return reply.kind === "file" && reply.bytes.buffer instanceof ArrayBuffer ? [reply.bytes.buffer] : [];
}
