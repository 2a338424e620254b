import type { Bounds, LonLat } from "../domain/site.ts";
import type { MapCamera, SceneRef } from "./scene.ts";

/** A click or tap on the map. */
export interface MapClick {
  readonly at: LonLat;
  /** Every feature under the pointer, each once, the topmost first. */
  readonly refs: readonly SceneRef[];
  /** True with Shift, Ctrl or ⌘: add to the selection instead of replacing it. */
  readonly isAdditive: boolean;
}

/** What the map shows now: for the scale bar, and for lists that follow the view. */
export interface MapExtent {
  readonly camera: MapCamera;
  /** Ground metres per CSS pixel at the centre. */
  readonly metresPerPixel: number;
  readonly bounds: Bounds;
}

/**
 * Why the map cannot show something: `webgl-missing` means that there is no map at all,
 * `map-error` that one part could not be drawn.
 */
export type MapFailure =
  | { readonly kind: "webgl-missing"; readonly reason: string }
  | { readonly kind: "map-error"; readonly reason: string };

/** What the map reports. It changes nothing itself: the app answers with a new scene. */
export interface MapEvents {
  /** Once a frame at most; null when the pointer leaves the map. */
  readonly pointerMoved: (at: LonLat | null) => void;
  /** Only when the feature under the pointer changes. */
  readonly featureHovered: (ref: SceneRef | null) => void;
  readonly clicked: (click: MapClick) => void;
  readonly doubleClicked: (at: LonLat) => void;
  /** Shift-drag: every feature that touches the box. */
  readonly boxSelected: (refs: readonly SceneRef[]) => void;
  /** When a movement has ended; the map owns the camera, the app stores it. */
  readonly cameraMoved: (camera: MapCamera) => void;
  /** While moving, once a frame at most; once when the map starts. */
  readonly viewMoved: (extent: MapExtent) => void;
  /** Everything asked for is drawn: the first time, and after every change. */
  readonly becameIdle: () => void;
  /** The graphics card dropped the map; it comes back by itself where it can. */
  readonly contextLost: () => void;
  readonly contextRestored: () => void;
  readonly failed: (failure: MapFailure) => void;
}
