import { type FilterSpecification, Map as MapLibreMap } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { setUpMapLibre } from "../../../src/map/maplibre-setup.ts";
import { drawStyleImage } from "../../../src/map/style-image.ts";

/**
 * The peer of the first map and of the filter: MapLibre and nothing else, with a style and data as files. The place of
 * the map on the page comes in the address, as `x,y,width,height`, so that both draw the same pixels.
 */
const [x = 0, y = 0, width = 0, height = 0] = location.search.slice(1).split(",").map(Number);
const container = document.getElementById("map");
if (container === null) throw new Error("no container");
Object.assign(container.style, {
  position: "absolute",
  left: `${x}px`,
  top: `${y}px`,
  width: `${width}px`,
  height: `${height}px`,
});

setUpMapLibre();
const map = new MapLibreMap({
  container,
  style: new URL("./style.json", location.href).href,
  renderWorldCopies: false,
  attributionControl: false,
  fadeDuration: 0,
  maxPitch: 0,
});
map.setMissingStyleImageResolver((id) => {
  const drawn = drawStyleImage(id, map.getPixelRatio());
  if (drawn !== null && !map.hasImage(id)) map.addImage(id, drawn.image, { pixelRatio: drawn.pixelRatio });
});
map.once("idle", () => {
  document.documentElement.dataset["map"] = "idle";
});
Object.assign(globalThis, {
  setBareFilter: (layer: string, filter: FilterSpecification | null) => map.setFilter(layer, filter),
});
