import type { crs as crsZh } from "../zh-CN/crs.ts";

export const crs = {
  "finding.reason.secret-parameters":
    "the shift between Xian 1980 or Beijing 1954 and CGCS2000 is a state secret and cannot come with a program. Ask the issuing office for the data in CGCS2000 (EPSG:4524 or 4545, say)",
  "finding.reason.grid-needed":
    "its datum is shifted by a grid file that is not here. Transform it to CGCS2000 or WGS 84 first",
  "finding.reason.shift-unknown":
    "how its datum lies to WGS 84 is not known. Transform it to CGCS2000 or WGS 84 first",
  "finding.reason.not-a-plane":
    "it holds heights, geocentric or site coordinates, which have no place on a map",
  "finding.reason.projection-unsupported": "its projection is none this program can compute",
  "finding.reason.unknown-name": "no such coordinate system is known",
  "finding.datum.gcj-02": "GCJ-02",
  "finding.datum.bd-09": "BD-09",
  "crs.reason.zone-prefix":
    "The eastings begin with zone {zone} ({width}° zone, central meridian {meridian}° E). Xian 1980 and Beijing 1954 look the same: make sure it is CGCS2000",
  "crs.reason.degrees": "The numbers are of the size of degrees ({lon}°, {lat}°)",
  "crs.reason.zone":
    "In the {width}° zone of {meridian}° E it lies {distanceKm} km from the park; the eastings have no zone number, so check",
  "crs.reason.zone-unplaced":
    "The numbers are of the size of a {width}° zone without its number; {meridian}° E is assumed here",
  "crs.reason.utm": "In UTM zone {zone} it lies {distanceKm} km from the park",
  "crs.reason.web-mercator": "The numbers are of the size of Web Mercator and lie at {lon}°, {lat}°",
  "crs.reason.declared-swapped":
    "Only with the two coordinates changed over it lies where the system is used",
} satisfies Record<keyof typeof crsZh, string>;
