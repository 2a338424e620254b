/**
 * The style sheet of the map's root: what MapLibre's canvas and gestures need (its own sheet is 65 kB, for
 * controls we do not use), the selection box and the labels of the graticule. Colours are the app's tokens.
 */
export const MAPLIBRE_STYLES = `
.maplibregl-map {
  overflow: hidden;
  -webkit-tap-highlight-color: transparent;
  -webkit-touch-callout: none;
}
.maplibregl-canvas {
  position: absolute;
  left: 0;
  top: 0;
}
.maplibregl-canvas-container.maplibregl-interactive {
  cursor: grab;
  -webkit-user-select: none;
  user-select: none;
  touch-action: none;
}
.maplibregl-canvas-container.maplibregl-interactive:active {
  cursor: grabbing;
}
.maplibregl-canvas-container.maplibregl-interactive.is-over-feature {
  cursor: pointer;
}
.maplibregl-canvas-container.maplibregl-interactive.is-sketching,
.maplibregl-crosshair,
.maplibregl-crosshair .maplibregl-interactive,
.maplibregl-crosshair .maplibregl-interactive:active {
  cursor: crosshair;
}
.maplibregl-boxzoom {
  position: absolute;
  top: 0;
  left: 0;
  width: 0;
  height: 0;
  border: 1.5px solid var(--accent);
  background: color-mix(in srgb, var(--accent) 12%, transparent);
}
.maplibregl-control-container {
  display: none;
}
.graticule-labels {
  position: absolute;
  inset: 0;
  overflow: hidden;
  pointer-events: none;
  font: 11px/14px var(--font);
  font-variant-numeric: tabular-nums;
  color: var(--ink3);
}
.graticule-labels > span {
  position: absolute;
  left: 0;
  top: 0;
  white-space: nowrap;
  padding: 0 3px;
  border-radius: 4px;
  background: color-mix(in srgb, var(--ground) 78%, transparent);
}
`;
