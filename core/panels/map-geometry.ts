import { geoArea, geoCentroid, geoNaturalEarth1, type GeoPath, geoPath, type GeoProjection } from "d3-geo";
import { feature, mesh } from "topojson-client";
import world from "world-atlas/countries-110m.json";
import { oncePer } from "../messages/once.ts";
import { LETTERS_BY_NUMBER, SMALL_PLACES } from "./iso-numeric.ts";
import { type Spot, spread } from "./spread.ts";

type Topology = Parameters<typeof feature>[0];
type Collection = Extract<Parameters<typeof mesh>[1], { type: "GeometryCollection" }>;
type LonLat = readonly [number, number];

const topology = world as unknown as Topology;
const countries = topology.objects.countries as Collection;
const collection = feature(topology, countries);
type Geometry = (typeof collection)["features"][number]["geometry"];

/** `code` is "" for a shape that has no ISO code. */
export type MapShape = { code: string; name: string; geometry: Geometry };

/** Degrees north; all land below it is Antarctica's. */
const ANTARCTIC = -60;

/** Every shape of the small world. Antarctica is left out: it would take a fifth of the height. */
export const SHAPES: readonly MapShape[] = collection.features.flatMap((shape) => {
  const code = LETTERS_BY_NUMBER.get(String(shape.id)) ?? "";
  return code === "AQ" ? [] : [{ code, name: String((shape.properties as { name?: string } | null)?.name ?? ""), geometry: shape.geometry }];
});

const byCode = new Map(SHAPES.map((shape) => [shape.code, shape]));
const coasts = feature(topology, topology.objects.land as Collection).features.flatMap(({ geometry }) => (geometry.type === "MultiPolygon" ? geometry.coordinates : []));
/** Half as many points as in all countries together: no border is drawn twice. */
const land = { type: "MultiPolygon" as const, coordinates: coasts.filter(([outline = []]) => outline.some(([, lat = 0]) => lat > ANTARCTIC)) };
const borders = mesh(topology, countries, (a, b) => a !== b);
const middleOf = oncePer((code): LonLat | null => {
  const shape = byCode.get(code);
  return shape ? geoCentroid(largestPart(shape.geometry)) : (SMALL_PLACES[code] ?? null);
});

/** Where a country's mark stands: in the middle of its largest part; a dot's place for those too small to be drawn. */
export function placeOf(code: string): LonLat | null {
  return middleOf(code);
}

export const hasShape = (code: string): boolean => byCode.has(code);

function largestPart(geometry: Geometry): Geometry {
  if (geometry.type !== "MultiPolygon") return geometry;
  const parts = geometry.coordinates.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
  return parts.reduce((best, part) => (geoArea(part) > geoArea(best) ? part : best));
}

/** Countries that bear a mark, those whose shape is filled, and buildings. */
export type MapContent = { codes: readonly string[]; filled: ReadonlySet<string>; points: readonly { id: string; lat: number; lon: number }[] };

export type MapDrawing = {
  /** All land, as one outline. */
  land: string;
  /** The shapes that are filled, each by itself. */
  shapes: { code: string; path: string }[];
  borders: string;
  /** Marks of countries: `x`, `y` where they are drawn, `at` where they belong. Countries without a place are missing. */
  marks: (Spot & { dot: boolean })[];
  points: { id: string; x: number; y: number }[];
};

export type MapScope = "world" | "near";
const WORLD: LonLat[] = [[-165, -52], [175, -52], [-165, 78], [175, 78], [0, 80], [0, -54]];
/** On a shape that is smaller than this the mark would hide the pattern: it stands above it. Pixels, and square pixels. */
const ABOVE = 15;
const LARGE = 1_500;
/** Nearer than this, the small map's coasts would be all corners. */
const NEAREST = 520;

/** Draws the world, or the part of it that holds the marked countries, into a width and height in pixels. */
export function drawMap({ codes, filled, points }: MapContent, scope: MapScope, width: number, height: number): MapDrawing {
  const places = codes.flatMap((code) => {
    const place = placeOf(code);
    return place ? [{ code, place }] : [];
  });
  const spots: LonLat[] = [...places.map(({ place }) => place), ...points.map(({ lat, lon }): LonLat => [lon, lat])];
  const projection = fit(scope === "world" || spots.length === 0 ? WORLD : spots, width, height);
  const path = geoPath(projection).digits(1);
  const project = (place: LonLat) => projection([place[0], place[1]]) ?? [0, 0];
  const at = places.map(({ code, place }) => ({ code, at: project(place) as [number, number], above: isLarge(code, path) ? 0 : ABOVE }));
  return {
    land: path(land) ?? "",
    shapes: SHAPES.filter(({ code }) => filled.has(code)).map(({ code, geometry }) => ({ code, path: path(geometry) ?? "" })),
    borders: path(borders) ?? "",
    marks: spread(at, width, height).map((spot) => ({ ...spot, dot: !hasShape(spot.code) })),
    points: points.map(({ id, lat, lon }) => {
      const [x, y] = project([lon, lat]);
      return { id, x, y };
    }),
  };
}

function isLarge(code: string, path: GeoPath): boolean {
  const shape = byCode.get(code);
  return shape !== undefined && path.area(shape.geometry) > LARGE;
}

function fit(places: readonly LonLat[], width: number, height: number): GeoProjection {
  const inset = Math.min(width, height) * (places === WORLD ? 0.02 : 0.16);
  const extent: [[number, number], [number, number]] = [[inset, inset], [width - inset, height - inset]];
  // The small world's lines are short: bent by the projection they would differ by less than a pixel, and take twice as long.
  const projection = geoNaturalEarth1().precision(0).fitExtent(extent, { type: "MultiPoint", coordinates: places.map(([lon, lat]) => [lon, lat]) });
  if (projection.scale() <= NEAREST) return projection;
  const [lon, lat] = geoCentroid({ type: "MultiPoint", coordinates: places.map((place) => [place[0], place[1]]) });
  projection.scale(NEAREST).translate([0, 0]);
  const [x, y] = projection([lon, lat]) ?? [0, 0];
  return projection.translate([width / 2 - x, height / 2 - y]);
}
