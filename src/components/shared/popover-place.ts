interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a popover goes, in pixels of the window, and where on its edge the arrow sits, in pixels of itself. */
export interface PopoverPlace {
  readonly left: number;
  readonly top: number;
  readonly arrowX: number;
  readonly arrowY: number;
}

/** Between the mark and the popover: the arrow and some air. */
const GAP_PX = 10;
/** From the window's edge. */
const MARGIN_PX = 12;
/** From the popover's corner to its arrow: the radius and half the arrow. */
const ARROW_INSET_PX = 14;
/** A mark this near to the end of its paper has its popover beside it instead of below. */
const EDGE_PX = 48;

/**
 * Places a popover so that it does not cover the line its mark stands in: beside the paper where the mark is
 * near its end and the window has room, else below the mark, else above it. `paperRight` is the right edge of
 * the paper the mark is on. All in CSS pixels of the window.
 */
export function placePopover(mark: Rect, size: Size, window: Size, paperRight: number): PopoverPlace {
  const markX = (mark.left + mark.right) / 2;
  const markY = (mark.top + mark.bottom) / 2;
  const besideLeft = mark.right + GAP_PX;
  if (paperRight - mark.right <= EDGE_PX && besideLeft + size.width + MARGIN_PX <= window.width) {
    const top = clamp(markY - size.height / 2, MARGIN_PX, window.height - MARGIN_PX - size.height);
    return { left: besideLeft, top, arrowX: 0, arrowY: keepInside(markY - top, size.height) };
  }
  const left = clamp(markX - size.width / 2, MARGIN_PX, window.width - MARGIN_PX - size.width);
  const arrowX = keepInside(markX - left, size.width);
  const below = mark.bottom + GAP_PX;
  const hasRoomBelow = below + size.height + MARGIN_PX <= window.height;
  return hasRoomBelow
    ? { left, top: below, arrowX, arrowY: 0 }
    : { left, top: Math.max(MARGIN_PX, mark.top - GAP_PX - size.height), arrowX, arrowY: size.height };
}

function keepInside(offset: number, length: number): number {
  return clamp(offset, ARROW_INSET_PX, length - ARROW_INSET_PX);
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}
