import type { about as aboutZh } from "../zh-CN/about.ts";

export const about = {
  "about.say": "{name}: {clusters} clusters, {plots} plots and {plants} plants, as of {date}.",
  "about.say.noPark": "No park is open. Below: how figures are made and where data come from.",
  "about.real.title": "What is plan, what is sketch",
  "about.real.plan": "Figures of the plan",
  "about.real.plan.text":
    "Planned and built area, plant floor area, industries and output targets, functional zones, key projects and utilities, each with its section. Source: ",
  "about.real.shapes": "Shapes",
  "about.real.shapes.schematic":
    "Sketch: the plan states no boundary at all, only captions of two figures. Place and shape of clusters, zones, plots and plants are drawn to fit its figures, and the attributes of plots and plants are made up with them. Not statutory, not surveyed, and no basis for boundaries, land supply or a deal.",
  "about.real.shapes.digitised": "Digitised from a drawing; not a survey and no basis for boundaries.",
  "about.real.shapes.surveyed": "A survey, as the park's own data state.",
  "about.real.enterprises": "Enterprises",
  "about.real.enterprises.text":
    "Enterprises the plan names are placed in a cluster by their industry only; this is not their address.",
  "about.real.verify": "To be verified",
  "about.real.verify.text":
    "Rules marked so were not found in an official text; they are a hint and no authority.",
  "about.method.title": "How figures are made",
  "about.method.area": "Area",
  "about.method.area.text":
    "The official ellipsoidal area of a land polygon (trapezoid formula, notice 国土调查办发〔2008〕32号) on the CGCS2000 ellipsoid (semi-major axis 6 378 137 m, flattening 1/298.257222101). Turf measures on authalic latitudes, which equals that formula; the test vectors agree within 1 ppm or 0.01 m².",
  "about.method.edges": "Edges",
  "about.method.edges.text":
    "An edge is straight in the plane of its 3° Gauss-Krüger zone; edges over 50 m are corrected in closed form, without extra vertices. Shorter ones bend by less than 0.001 m².",
  "about.method.coordinates": "Coordinates",
  "about.method.coordinates.text":
    "Longitude and latitude on CGCS2000, taken as WGS84 at this scale (the two may differ by decimetres). Plane X is north and Y is east, in the zone of the longitude.",
  "about.method.registered": "Registered area",
  "about.method.registered.text":
    "Contracts and certificates state plane areas, which are not the same as ellipsoidal ones. Where both are known both are shown; neither replaces the other.",
  "about.method.totals": "Totals",
  "about.method.totals.text":
    "Unrounded square metres are added and converted once; printed parts add up to the printed total (largest remainder). In the table by cluster every column closes first, then every row that can.",
  "about.method.units": "Units",
  "about.method.units.text":
    "1 mu = 2000/3 m², 1 ha = 15 mu, 1 km² = 1 500 mu. Plants in m² or 10⁴ m² (万 m²).",
  "about.method.unknown": "Unknown",
  "about.method.unknown.text":
    "What is not given is never 0: it shows as unknown, a total says how many are missing, and a ratio without its denominator is not made.",
  "about.method.distance": "Distances",
  "about.method.distance.text":
    "Straight lines on the ellipsoid, not by road; places of uncertain position are marked ≈. Mid-latitude formula, within 1 ppm up to 30 km.",
  "about.method.completeness": "Completeness",
  "about.method.completeness.text": "Plots with a stage as a share of all plots.",
  "about.method.vacant": "Vacant",
  "about.method.vacant.text":
    "Plants wholly or partly vacant. A partly vacant one without a vacant area counts in number, not in area.",
  "about.method.idle": "Idle land",
  "about.method.first": "Idle plants first",
  "about.method.first.text": "Vacant plants are listed before plots, as the plan itself asks: ",
  "about.data.title": "Data and sources",
  "about.data.asOf": "Date of the data",
  "about.data.status": "Shapes",
  "about.data.sources": "Sources",
  "about.data.none": "The park's data name no source.",
  "about.data.licence": "Licence: {licence}",
  "about.contradictions": "Where the plan contradicts itself both values are kept, under Overview: ",
  "about.contradictions.link": "the plan against itself",
  "about.missing.title": "Not found",
  "about.missing.lead": "No reliable source was found for these, so they are not drawn or not used:",
  "about.missing.boundary":
    "The park's boundary and the areas of its clusters; the extent of the industry service centre.",
  "about.missing.places":
    "Exact positions of Qianjiang station and the Qinggang cluster (the station on the map is derived from news reports, Qinggang is a sketch).",
  "about.missing.controls":
    "Values of the 2023 control indices for industrial land, the standard-land indices of Chongqing and Qianjiang, Qianjiang's land grade and minimum price.",
  "about.missing.listings": "Real offers of plots and plants, rents and land prices.",
  "about.missing.approved": "The park's approved area in the national list of development zones of 2018.",
  "about.missing.standards":
    "The edition now in force of TD/T 1029 (intensive land use in development zones); the full text of the 2023 rules on the accuracy of public maps.",
  "about.licences.title": "Licences",
  "about.licences.own": "park-atlas is released under the MIT licence.",
  "about.licences.packages":
    "The packages shipped with this page keep their own licences, all listed. geojson-validation is under LGPL-3: unmodified, in chunks of its own (geojson-validation-*.js), and may be replaced by a modified build.",
  "about.licences.data":
    "Places come from GeoNames (CC BY 4.0), OurAirports (public domain), OpenFlights (ODbL) and others, named at each; figures of the plan are published facts.",
  "about.licences.list": "List of licences",
  "about.licences.gpl": "Text of GPL-3",
  "about.program.title": "Program",
  "about.program.version": "Version",
  "about.program.privacy": "Privacy",
  "about.program.privacy.text":
    "No server, no account, no statistics. Files you open are read and kept by this browser and never uploaded; language, theme and panel width are kept on this machine. The page asks nothing of any other site.",
  "about.program.browsers": "Browsers",
  "about.program.browsers.text":
    "Tried in Chromium; not tried in Firefox and Safari. The map needs WebGL 2; without it lists, tables and figures still work.",
} satisfies Record<keyof typeof aboutZh, string>;
