import { effect, type ReadonlySignal } from "@preact/signals-core";
import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * Dispatches an event from `host` whenever a value is another one than before, for as long as the element is in the
 * page. What the value is when the element comes is no change.
 * @param getSignal - asked for when the element is put into the page: by then it has the app
 */
export function tellChanges<Value>(
  host: ReactiveControllerHost & EventTarget,
  getSignal: () => ReadonlySignal<Value>,
  toEvent: (value: Value) => Event,
): void {
  let stop: (() => void) | undefined;
  const controller: ReactiveController = {
    hostConnected: () => {
      const signal = getSignal();
      let told = signal.peek();
      stop = effect(() => {
        const { value } = signal;
        if (value === told) return;
        told = value;
        host.dispatchEvent(toEvent(value));
      });
    },
    hostDisconnected: () => stop?.(),
  };
  host.addController(controller);
}
