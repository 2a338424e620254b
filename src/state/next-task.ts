/** Ends the running task: what follows comes in one of its own, and the page can draw and answer in between. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
