import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDataset } from "../../../cli/dataset.ts";
import { LETTERS_BY_NUMBER, SMALL_PLACES } from "../../../core/panels/iso-numeric.ts";
import { buildMapView } from "../../../core/panels/map.ts";
import { drawMap, placeOf, SHAPES } from "../../../core/panels/map-geometry.ts";
import { spread } from "../../../core/panels/spread.ts";
import { records as good } from "../world.ts";
import { panelInput } from "./panel-input.ts";

const { records } = await readDataset();

describe("where a service is", () => {
  const view = buildMapView(panelInput(records, ["aliexpress"], "BE"));
  const of = (code: string) => view.countries.find((country) => country.code === code);

  test("names every country of the records with its kinds, from sources", () => {
    expect(of("SG")?.kinds).toEqual(expect.arrayContaining(["operator", "storage"]));
    expect(of("CN")?.kinds).toEqual(["parent"]);
    expect(of("DE")?.kinds).toContain("storage");
    expect(view.countries.flatMap(({ reasons }) => reasons).filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  test("gives a country the laws that come in there, and no others", () => {
    expect(of("CN")?.laws.map(({ jurisdiction }) => jurisdiction)).toEqual(["CN"]);
    expect(of("KY")?.laws).toEqual([]);
    for (const { code, laws } of view.countries) expect(laws.every(({ routes }) => routes.some(({ country }) => country === code)), code).toBe(true);
  });

  test("says in words what is stated without a country", () => {
    expect(view.unplaced.map(({ way }) => way)).toEqual(["reachedFrom"]);
  });

  test("places buildings by their coordinates only where the data has them", () => {
    expect(view.points.find(({ id }) => id === "cainiao-liege")).toMatchObject({ country: "BE", lat: 50.6364, lon: 5.4428 });
    expect(view.points.every(({ lat, lon }) => Number.isFinite(lat) && Number.isFinite(lon))).toBe(true);
  });

  test("is empty for a service that nobody has researched", () => {
    expect(buildMapView(panelInput(good, ["coins"], "BE"))).toMatchObject({ countries: [], points: [], unplaced: [] });
  });
});

describe("the small world", () => {
  test("every numeric code of the shapes has its letters: the names agree", () => {
    const names = new Intl.DisplayNames("en", { type: "region" });
    const letters = (text: string) => text.toLowerCase().normalize("NFD").replace(/[^a-z]/g, "");
    /** Natural Earth writes these in another way than ISO's English names. */
    const elsewhere: Record<string, string> = { "Bosnia and Herz.": "BA", "Central African Rep.": "CF", Congo: "CG", "Dem. Rep. Congo": "CD", "Dominican Rep.": "DO", "Eq. Guinea": "GQ", "Falkland Is.": "FK", "Fr. S. Antarctic Lands": "TF", Macedonia: "MK", Myanmar: "MM", Palestine: "PS", "S. Sudan": "SS", "Solomon Is.": "SB", "Trinidad and Tobago": "TT", Turkey: "TR", "United States of America": "US", "W. Sahara": "EH" };
    const wrong = SHAPES.filter(({ code, name }) => code !== "" && letters(names.of(code) ?? "") !== letters(name) && elsewhere[name] !== code).map(({ code, name }) => `${code} ${name}`);
    expect(wrong).toEqual([]);
    expect(SHAPES.filter(({ code }) => code === "").map(({ name }) => name).toSorted()).toEqual(["Kosovo", "N. Cyprus", "Somaliland"]);
    expect(new Set(LETTERS_BY_NUMBER.values()).size).toBe(LETTERS_BY_NUMBER.size);
  });

  test("every country that the dataset names has a place, in a shape or as a dot", () => {
    const named = new Set<string>();
    for (const { registration, headquarters } of records.operators.values()) for (const place of [registration, headquarters]) if (place) named.add(place.country);
    for (const { storageLocation, remoteAccessFrom } of records.handling.values()) for (const field of [storageLocation, remoteAccessFrom]) for (const code of field?.countries ?? []) named.add(code);
    for (const { location } of records.facilities.values()) named.add(location.country);
    expect([...named].filter((code) => !placeOf(code))).toEqual([]);
    expect(Object.keys(SMALL_PLACES).filter((code) => SHAPES.some((shape) => shape.code === code)), "dots that have a shape").toEqual([]);
  });

  test.each([["world", 300], ["near", 300], ["world", 1_000], ["near", 1_000]] as const)("%s at %i pixels: every mark stands inside, every filled shape ends at coasts and borders", (scope, width) => {
    const height = Math.round(width * 0.56);
    const drawing = drawMap({ codes: ["SG", "CN", "DE", "KY", "US"], filled: new Set(["CN", "DE"]), points: [{ id: "hub", lat: 50.6, lon: 5.4 }] }, scope, width, height);
    expect(drawing.marks.map(({ code }) => code)).toEqual(["SG", "CN", "DE", "KY", "US"]);
    for (const { x, y } of [...drawing.marks, ...drawing.points]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
    expect(drawing.shapes.map(({ code }) => code).toSorted()).toEqual(["CN", "DE"]);
    for (const path of [drawing.land, drawing.borders, ...drawing.shapes.map((shape) => shape.path)]) expect(path).toMatch(/^M[\d.-]+/);
    // A shape that is filled has no edge of its own: all of it is coast or border.
    const lines = new Set([...cornersOf(drawing.land), ...cornersOf(drawing.borders)]);
    for (const { code, path } of drawing.shapes) expect({ code, stray: cornersOf(path).filter((corner) => !lines.has(corner)) }).toEqual({ code, stray: [] });
  });

  test("a country that is nowhere has no mark", () => expect(drawMap({ codes: ["ZZ"], filled: new Set(), points: [] }, "near", 300, 200).marks).toEqual([]));
});

test("marks part until none covers another, wherever they begin", () => {
  const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 340 })), { maxLength: 14 });
  fc.assert(
    fc.property(places, (list) => {
      const spots = spread(list.map((at, index) => ({ code: `C${String(index).padStart(2, "0")}`, at })), 600, 340);
      for (const [index, a] of spots.entries()) {
        expect(a.x >= 0 && a.x <= 600 && a.y >= 0 && a.y <= 340).toBe(true);
        for (const b of spots.slice(index + 1)) expect(Math.abs(a.x - b.x) >= 26 || Math.abs(a.y - b.y) >= 16).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

/** The corners of an outline, each as "x,y". */
function cornersOf(path: string): string[] {
  return path.match(/-?[\d.]+,-?[\d.]+/g) ?? [];
}
