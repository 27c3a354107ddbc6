import { beforeAll, describe, expect, test } from "vitest";
import { readDataset } from "../../../cli/dataset.ts";
import { type RecordKind, type Records, recordSchemas } from "../../../core/dataset/kinds.ts";
import { recordKinds } from "../../../core/dataset/record-kinds.ts";
import { readCsv } from "../../../core/export/csv.ts";
import { dataDictionary, dictionaryCsv, dictionaryMarkdown } from "../../../core/export/dataset/dictionary.ts";
import { kindAsJsonLd } from "../../../core/export/dataset/json-ld.ts";
import { columnsOf, kindAsCsv, SOURCE_COLUMNS, sourcesAsCsv } from "../../../core/export/dataset/tables.ts";
import { expandLinked, type LinkedNode, linkedToQuads } from "../../linked-data.ts";
import { readPlainCsv } from "../../plain-csv.ts";
import { records as small, stamp } from "../world.ts";

let whole: Records;
beforeAll(async () => {
  whole = (await readDataset()).records;
});

const SCHEMA = "https://schema.org/";
const PROV = "http://www.w3.org/ns/prov#";
const BODS = "http://bods.openownership.org/vocabulary/";
const DPV = "https://w3id.org/dpv#";
const idOf = (kind: string, id: string) => `https://waybill.invalid/dataset/${kind}/${id}`;

describe("JSON-LD", () => {
  test.each(recordKinds)("a processor understands every member of %s, of the whole dataset, and fetches nothing", async (kind) => {
    const nodes = await expandLinked(kindAsJsonLd(whole, kind, stamp));
    const ids = nodes.map((node) => (node as unknown as { "@id": string })["@id"]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...whole[kind].keys()].map((id) => idOf(kind, id))));
  });

  const find = async (kind: RecordKind, id: string): Promise<LinkedNode> => {
    const nodes = await expandLinked(kindAsJsonLd(small, kind, stamp));
    return nodes.find((node) => (node as unknown as { "@id": string })["@id"] === idOf(kind, id)) as LinkedNode;
  };

  test("every statement leads to its source, with the quote and its dates", async () => {
    const [id] = small.claims.keys();
    const node = await find("claims", id ?? "");
    const source = node[`${PROV}wasDerivedFrom`]?.[0] as unknown as LinkedNode;
    const [first] = small.claims.get(id ?? "")?.sources ?? [];
    expect(source[`${SCHEMA}name`]?.[0]?.["@value"]).toBe(first?.title);
    expect(source["https://waybill.invalid/terms#retrievedAt"]?.[0]?.["@value"]).toBe(first?.retrievedAt);
    expect(node["https://waybill.invalid/terms#response"]).toHaveLength(small.claims.get(id ?? "")?.responses.length ?? 0);
    expect(node[`${SCHEMA}about`]?.every(({ "@id": about }) => about?.startsWith("https://waybill.invalid/dataset/"))).toBe(true);
  });

  test("an ownership edge is a statement of BODS, with both ends and its share", async () => {
    const [id, operator] = [...small.operators].find(([, { ownership }]) => ownership.length > 0) ?? [];
    const node = await find("operators", id ?? "");
    const edge = node["https://waybill.invalid/terms#ownership"]?.[0] as unknown as LinkedNode;
    expect(edge["@type"]).toEqual([`${BODS}OwnershipCtrlStatement`]);
    expect(edge[`${BODS}hasSubject`]).toEqual([{ "@id": idOf("operators", id ?? "") }]);
    expect(edge[`${BODS}hasInterestedParty`]).toEqual([{ "@id": idOf("operators", operator?.ownership[0]?.interestedParty ?? "") }]);
  });

  test("a data-handling note speaks DPV", async () => {
    const quads = await linkedToQuads(kindAsJsonLd(whole, "handling", stamp));
    for (const term of [`${DPV}Process`, `${DPV}hasDataController`, `${DPV}StorageLocation`, "https://w3id.org/dpv/legal/eu/gdpr#A46-2-c"]) expect(quads).toContain(`<${term}>`);
    expect(await linkedToQuads(kindAsJsonLd(whole, "laws", stamp))).toContain(`<${SCHEMA}Legislation>`);
  });
});

describe("CSV", () => {
  test.each(recordKinds)("%s: any program finds one row for each record and one column for each member", (kind) => {
    const [columns, ...rows] = readPlainCsv(kindAsCsv(whole, kind));
    expect(columns).toEqual(columnsOf(kind));
    expect([...(columns ?? []), "$schema", "sources"].toSorted()).toEqual(Object.keys(recordSchemas[kind].shape).toSorted());
    expect(rows.map(([id]) => id)).toEqual([...whole[kind].keys()]);
    for (const row of rows) {
      expect(row).toHaveLength(columns?.length ?? 0);
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t]/);
    }
  });

  test("what is read back is what was there, formulas and all", () => {
    const [id, service] = [...small.services][0] ?? [];
    if (!id || !service) throw new Error("no service");
    const odd = { ...service, name: "=1+1", about: 'He said "no",\nand left' };
    const [row] = readCsv(kindAsCsv({ ...small, services: new Map([[id, odd]]) }, "services"));
    expect(row).toMatchObject({ id, name: "=1+1", about: odd.about });
    expect(JSON.parse(row?.hosts ?? "")).toEqual(service.hosts);
  });

  test("every source has a row that names its record", () => {
    const [columns, ...rows] = readPlainCsv(sourcesAsCsv(whole));
    expect(columns).toEqual(SOURCE_COLUMNS);
    expect(columns).toContain("textHash");
    const count = recordKinds.reduce((sum, kind) => sum + [...whole[kind].values()].reduce((all, { sources }) => all + sources.length, 0), 0);
    expect(rows).toHaveLength(count);
    expect(rows.every(([record = ""]) => whole[record.split("/")[0] as RecordKind]?.has(record.slice(record.indexOf("/") + 1)))).toBe(true);
  });
});

describe("the data dictionary", () => {
  const rows = dataDictionary();

  test("has every member of every record that there is", () => {
    const known = new Set(rows.map(({ kind, path }) => `${kind} ${path}`));
    const missing = new Set<string>();
    const walk = (kind: string, value: unknown, path: string) => {
      if (Array.isArray(value)) for (const item of value) walk(kind, item, `${path}[]`);
      else if (typeof value === "object" && value !== null) {
        for (const [name, member] of Object.entries(value)) {
          const at = path === "" ? name : `${path}.${name}`;
          // What a page rule asks of the query has names of the site's own.
          if (at.startsWith("pages[].query.")) continue;
          if (!known.has(`${kind} ${at}`)) missing.add(`${kind} ${at}`);
          walk(kind, member, at);
        }
      }
    };
    for (const kind of recordKinds) for (const record of whole[kind].values()) walk(kind, record, "");
    expect([...missing]).toEqual([]);
  });

  test("says what the schemas say", () => {
    expect(rows.find(({ kind, path }) => kind === "claims" && path === "sources[].quote")).toMatchObject({ type: "string", required: false, description: "Word for word as it stands in the source." });
    expect(rows.find(({ kind, path }) => kind === "operators" && path === "ownership[].basis")?.type).toContain("announcedNotClosed");
    expect(dictionaryMarkdown(rows)).toContain("| `sources[].textHash` | string |  | First 16 hex digits");
    expect(readPlainCsv(dictionaryCsv(rows))).toHaveLength(rows.length + 1);
  });
});
