import { signal } from "@preact/signals-core";
import type { ReactiveController } from "lit";
import { describe, expect, it } from "vitest";
import { tellChanges } from "../../../../src/components/shared/tell-changes.ts";

class Host extends EventTarget {
  readonly controllers: ReactiveController[] = [];
  readonly updateComplete = Promise.resolve(true);
  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }
  removeController(): void {
    this.controllers.length = 0;
  }
  requestUpdate(): void {
    throw new Error("nothing is to be drawn");
  }
  connect(): void {
    for (const controller of this.controllers) controller.hostConnected?.();
  }
  disconnect(): void {
    for (const controller of this.controllers) controller.hostDisconnected?.();
  }
}

function watch() {
  const value = signal(1);
  const host = new Host();
  const told: number[] = [];
  host.addEventListener("told", (event) => told.push((event as CustomEvent<number>).detail));
  tellChanges(
    host,
    () => value,
    (detail) => new CustomEvent("told", { detail }),
  );
  return { value, host, told };
}

describe("an element that tells of changes", () => {
  it("tells every other value, and not the one it came with", () => {
    const { value, host, told } = watch();
    host.connect();
    value.value = 2;
    value.value = 2;
    value.value = 3;
    expect(told).toEqual([2, 3]);
  });

  it("is silent while it is out of the page, and after it came back tells only what is new", () => {
    const { value, host, told } = watch();
    host.connect();
    host.disconnect();
    value.value = 2;
    host.connect();
    expect(told).toEqual([]);
    value.value = 3;
    expect(told).toEqual([3]);
  });

  it("does not hang on what a listener reads and changes", () => {
    const { value, host, told } = watch();
    const count = signal(0);
    host.addEventListener("told", () => {
      count.value += 1;
    });
    host.connect();
    value.value = 2;
    value.value = 3;
    expect(told).toEqual([2, 3]);
    expect(count.value).toBe(2);
  });
});
