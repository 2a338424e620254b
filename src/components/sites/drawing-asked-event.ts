/** The user wants to draw an area on the map: what lies over it gives way. */
export class DrawingAskedEvent extends Event {
  constructor() {
    super("drawing-asked", { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "drawing-asked": DrawingAskedEvent;
  }
}
