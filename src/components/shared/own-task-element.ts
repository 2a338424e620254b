import { nextTask } from "../../state/next-task.ts";
import { ParkElement } from "./park-element.ts";

/** An element that renders in a task of its own: a large park takes its time there. */
export abstract class OwnTaskElement extends ParkElement {
  /** What takes long of that which the rendering asks for: made before it, each in a task of its own, and kept. */
  protected readonly preparations: readonly (() => unknown)[] = [];

  protected override async scheduleUpdate(): Promise<void> {
    for (const prepare of this.preparations) {
      await nextTask();
      prepare();
    }
    await nextTask();
    await super.scheduleUpdate();
  }
}
