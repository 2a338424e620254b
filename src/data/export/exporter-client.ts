import type { Park } from "../../domain/park.ts";
import type { Plan } from "../../domain/plan.ts";
import type { ExportFormat } from "./export-format.ts";
import type { ExportTable } from "./export-table.ts";
import type {
  ExportCheck,
  ExportHead,
  ExportReply,
  ExportRequest,
  ExportRun,
  ExportSettings,
  TableOptions,
} from "./export-request.ts";
import type { ParkFileContent } from "./write-park-file.ts";

/** The part of a worker the client uses, so that a test can stand in for it. */
export type ExporterWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

interface Waiting {
  readonly resolve: (reply: ExportReply) => void;
  readonly reject: (reason: Error) => void;
}

/** Writes files in a worker of its own; `end` lets it go. Rejects with an Error that says why a file was not written. */
export class ExporterClient {
  readonly #worker: ExporterWorker;
  readonly #waiting = new Map<number, Waiting>();
  #serial = 0;

  constructor(worker: ExporterWorker = startExporter()) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data: reply }: MessageEvent<ExportReply>) => {
      const waiting = this.#waiting.get(reply.serial);
      this.#waiting.delete(reply.serial);
      if (reply.kind === "failed") waiting?.reject(new Error(reply.reason));
      else waiting?.resolve(reply);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      for (const { reject } of this.#waiting.values()) reject(new Error(event.message));
      this.#waiting.clear();
    });
  }

  begin(head: ExportHead): void {
    this.#send({ kind: "begin", head });
  }

  add(run: ExportRun): void {
    this.#send({ kind: "rows", run });
  }

  /** What `settings` would lose of the rows that were added. */
  async check(settings: ExportSettings): Promise<ExportCheck> {
    const reply = await this.#ask((serial) => ({ kind: "check", serial, settings }));
    if (reply.kind !== "check") throw new Error("not the answer that was asked for");
    return reply.check;
  }

  async write(settings: ExportSettings, now: Date): Promise<Uint8Array> {
    return toBytes(await this.#ask((serial) => ({ kind: "write", serial, settings, nowMs: now.getTime() })));
  }

  async writePark(
    park: Park,
    plan: Plan,
    geometries: ParkFileContent["geometries"],
    now: Date,
  ): Promise<Uint8Array> {
    return toBytes(
      await this.#ask((serial) => ({ kind: "park", serial, park, plan, geometries, nowMs: now.getTime() })),
    );
  }

  /** Writes a table that is no layer of the park. */
  async writeTable(
    table: ExportTable,
    format: ExportFormat,
    options: TableOptions,
    now: Date,
  ): Promise<Uint8Array> {
    return toBytes(
      await this.#ask((serial) => ({
        kind: "table",
        serial,
        table,
        format,
        options,
        nowMs: now.getTime(),
      })),
    );
  }

  end(): void {
    this.#worker.terminate();
  }

  #ask(make: (serial: number) => ExportRequest): Promise<ExportReply> {
    return new Promise((resolve, reject) => {
      this.#serial += 1;
      this.#waiting.set(this.#serial, { resolve, reject });
      this.#send(make(this.#serial));
    });
  }

  #send(request: ExportRequest): void {
    this.#worker.postMessage(request);
  }
}

function toBytes(reply: ExportReply): Uint8Array {
  if (reply.kind !== "file") throw new Error("not the answer that was asked for");
  return reply.bytes;
}

function startExporter(): Worker {
  return new Worker(new URL("../../workers/exporter.ts", import.meta.url), {
    type: "module",
    name: "exporter",
  });
}
