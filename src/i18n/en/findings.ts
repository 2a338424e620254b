import type { findings as findingsZh } from "../zh-CN/findings.ts";

export const findings = {
  "finding.not-json": "Not a JSON file: {reason} (line:column {place}). Export it again, encoded as UTF-8.",
  "finding.not-json.title": "Not JSON",
  "finding.not-geojson":
    "Not GeoJSON (RFC 7946): found {found} here. Export the file again as GeoJSON from your mapping program.",
  "finding.not-geojson.title": "Not GeoJSON",
  "finding.nesting-too-deep":
    "Nested over {limit} levels, so it was not read. GeoJSON needs only a few; check where the file comes from.",
  "finding.nesting-too-deep.title": "Nested too deep",
  "finding.geometry-missing":
    "The feature has no shape ({found}): it is listed but not measured. Add its shape or remove the feature.",
  "finding.geometry-missing.title": "Shape missing",
  "finding.wrong-geometry-type":
    "A shape of type {found} does not belong here. Plots, clusters and zones are polygons, plants points or polygons, places points.",
  "finding.wrong-geometry-type.title": "Wrong kind of shape",
  "finding.position-invalid":
    "A position is not well written: found {found}, expected [longitude, latitude] (and two positions for a line). {count} in this feature.",
  "finding.position-invalid.title": "Position not well written",
  "finding.coordinate-not-finite":
    "The coordinate {found} is no finite number. Correct it in the source and export again. {count} in this feature.",
  "finding.coordinate-not-finite.title": "Coordinate is no number",
  "finding.coordinate-out-of-range":
    "The position ({x}, {y}) lies outside longitude ±180°, latitude ±90°. {count} in this feature.",
  "finding.coordinate-out-of-range.title": "Coordinate out of range",
  "finding.coordinates-projected":
    "The position ({x}, {y}) looks projected, in metres ({count} features). Convert the file to CGCS2000 longitude and latitude (EPSG:4490).",
  "finding.coordinates-projected.title": "Coordinates are projected",
  "finding.axes-swapped":
    "Longitude and latitude are swapped (({x}, {y}), {count} features). GeoJSON writes longitude first: swap them and export again.",
  "finding.axes-swapped.title": "Longitude and latitude swapped",
  "finding.coordinate-at-null-island":
    "The position is (0, 0), which usually means that none was known. Check it. {count} in this feature.",
  "finding.coordinate-at-null-island.title": "Position is zero",
  "finding.ring-not-closed":
    "The outline is not closed: its last position must equal the first. {count} rings in this feature.",
  "finding.ring-not-closed.title": "Outline not closed",
  "finding.ring-too-short":
    "The outline has {positions} positions; a closed one needs at least four, the last equal to the first.",
  "finding.ring-too-short.title": "Outline too short",
  "finding.ring-empty": "The polygon has no outline. Draw it or remove the feature.",
  "finding.ring-empty.title": "Outline empty",
  "finding.ring-self-intersection":
    "The outline crosses or touches itself. Move the vertex at the marked place, or split the shape. At least {count} in this feature.",
  "finding.ring-self-intersection.title": "Outline crosses itself",
  "finding.ring-spike":
    "The outline runs back on itself here: a spike without width. Remove the vertex. {count} in this feature.",
  "finding.ring-spike.title": "Outline has a spike",
  "finding.duplicate-vertex":
    "A vertex repeats the one before it. The area is not affected; clean it up. {count} in this feature.",
  "finding.duplicate-vertex.title": "Vertex repeated",
  "finding.zero-area": "All vertices lie on one line: the area is zero. Draw the outline again.",
  "finding.zero-area.title": "Area is zero",
  "finding.hole-outside-shell":
    "A hole is not inside its outline: it leaves it, shares an edge with it, or touches it in several places and so cuts the shape in two.",
  "finding.hole-outside-shell.title": "Hole leaves the outline",
  "finding.holes-overlap":
    "Two holes overlap, share an edge, or form a chain that cuts the shape in two. Merge them into one hole.",
  "finding.holes-overlap.title": "Holes overlap",
  "finding.parts-overlap":
    "Two parts of the feature overlap or share an edge, so area would count twice. Merge them into one part.",
  "finding.parts-overlap.title": "Parts overlap",
  "finding.winding-order":
    "A ring runs against RFC 7946 (outlines counter-clockwise, holes clockwise). The area is not affected. {count} rings in this feature.",
  "finding.winding-order.title": "Ring runs the other way",
  "finding.duplicate-id":
    "The id {id} is already that of feature {first} (counted from 0). Ids must be unique: change one of them.",
  "finding.duplicate-id.title": "Id used twice",
  "finding.properties-invalid":
    "Properties or id are not well written: found {found}. Properties are an object or null, an id is text or a number.",
  "finding.properties-invalid.title": "Properties not well written",
  "finding.crs-member-not-lonlat":
    "The file says its coordinate system is {found}, which is not longitude and latitude. Convert it to CGCS2000 longitude and latitude (EPSG:4490).",
  "finding.crs-member-not-lonlat.title": "Not in longitude and latitude",
  "finding.antimeridian":
    "An edge crosses the 180° meridian, so the shape cannot be measured. Cut it there. {count} in this feature.",
  "finding.antimeridian.title": "Crosses the 180° meridian",
  "finding.bbox-invalid":
    "The bbox is not well written ({found}) and was ignored. Expected [west, south, east, north].",
  "finding.bbox-invalid.title": "bbox not well written",
  "finding.field-missing":
    "The required property {field} is missing. Add it; until then it shows as not provided.",
  "finding.field-missing.title": "Required property missing",
  "finding.value-unknown":
    "The value {value} of property {field} is not known; it counts as not provided and is kept under “other”.",
  "finding.value-unknown.title": "Value not known",
  "finding.reference-unknown": "Property {field} refers to {value}, which does not exist. Check the id.",
  "finding.reference-unknown.title": "Refers to an unknown id",
  "finding.elevation-dropped":
    "{count} features carry elevations, which were left out: only the position on the ground is used.",
  "finding.elevation-dropped.title": "Elevation left out",
  "finding.limit-exceeded":
    "More than can be handled: {what} {value} (limit {limit}). Split the file or simplify the shape.",
  "finding.limit-exceeded.title": "Limit exceeded",
  "finding.file-missing": "The file {file} named by the manifest cannot be opened: {reason}.",
  "finding.file-missing.title": "File missing",
  "finding.format-broken": "The file is no sound {format}: {reason}. Please export it again.",
  "finding.format-broken.title": "Broken file",
  "finding.archive-refused":
    "The archive was not opened: {what} ({value}, limit {limit}). Pack only the files that are needed and try again.",
  "finding.archive-refused.title": "Archive not opened",
  "finding.doctype-refused":
    "The file has a DOCTYPE declaration, which may bring in content from elsewhere, and was not opened. Remove the declaration.",
  "finding.doctype-refused.title": "DOCTYPE declaration",
  "finding.external-link-ignored":
    "The file points to content elsewhere ({link}); it was not fetched. External links are never read.",
  "finding.external-link-ignored.title": "External link not read",
  "finding.companion-missing": "There is no {file} beside it: {without}.",
  "finding.companion-missing.title": "File beside it missing",
  "finding.record-unreadable": "This row cannot be read: {reason}.",
  "finding.record-unreadable.title": "Unreadable row",
  "finding.geometry-unsupported":
    "{found} is no shape this program can use and was left out, {count} in all.",
  "finding.geometry-unsupported.title": "Shape not supported",
  "finding.geometry-approximated":
    "{found} was replaced by straight lines, at most {toleranceM} m off, {count} in all.",
  "finding.geometry-approximated.title": "Curve made of lines",
  "finding.crs-unknown":
    "The coordinate system is not known: the file does not say, and its coordinates (near x {x}, y {y}) fit none that is known. Please choose it.",
  "finding.crs-unknown.title": "Coordinate system unknown",
  "finding.crs-guessed":
    "The coordinate system is a guess: {crs}, {confidence}% sure. Please check the place.",
  "finding.crs-guessed.title": "Coordinate system guessed",
  "finding.crs-refused": "{crs} cannot be transformed: {reason}.",
  "finding.crs-refused.title": "Coordinate system refused",
  "finding.crs-conflict":
    "The file says {crs}, but its coordinates (near x {x}, y {y}) do not fit. Please check.",
  "finding.crs-conflict.title": "Coordinates do not fit their system",
  "finding.datum-shift-approximate": "The datum of {crs} is shifted to about {accuracyM} m only.",
  "finding.datum-shift-approximate.title": "Approximate datum shift",
  "finding.offset-suspected":
    "The place may carry the {datum} offset (about {distanceM} m). Nothing was moved; please choose the datum.",
  "finding.offset-suspected.title": "Offset suspected",
  "finding.outside-park": "The data lie {distanceKm} km from the park. Please check the coordinate system.",
  "finding.outside-park.title": "Far from the park",
  "finding.layer-not-chosen": "The file has {count} layers: {layers}. Please choose one.",
  "finding.layer-not-chosen.title": "No layer chosen",
  "finding.encoding-guessed":
    "The encoding of the text is a guess: {encoding}, {confidence}% sure. Please check the text.",
  "finding.encoding-guessed.title": "Encoding guessed",
  "finding.encoding-mismatch":
    "The file says its text is {declared}, but in {count} places it is not. Check it or choose another encoding.",
  "finding.encoding-mismatch.title": "Text is not in its encoding",
  "finding.unit-converted": "Column {field} was converted from {unit}, {count} values.",
  "finding.unit-converted.title": "Unit converted",
  "finding.land-use-translated":
    "Column {field} was translated from {system} to the 2023 land-use codes, {count} values.",
  "finding.land-use-translated.title": "Land-use codes translated",
  "finding.land-use-ambiguous":
    "The codes of column {field} exist in several systems with different meanings. Please choose the system.",
  "finding.land-use-ambiguous.title": "Land-use code system unclear",
  "finding.vertices-nearly-shared":
    "{count} vertices lie less than {toleranceM} m from a vertex of a neighbour without meeting it. They can be snapped.",
  "finding.vertices-nearly-shared.title": "Shared vertices apart",
  "finding.sliver":
    "The shape is very thin (about {widthM} m wide, {areaM2} m²). Please check that it is wanted.",
  "finding.sliver.title": "Sliver",
  "finding.what.bytes": "bytes",
  "finding.what.features": "features",
  "finding.what.positions": "positions",
  "finding.what.properties": "properties",
  "finding.what.characters": "characters of text",
  "finding.what.edges": "edges lying over one another",
} satisfies Record<keyof typeof findingsZh, string>;
