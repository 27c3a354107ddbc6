import { describe, expect, test } from "vitest";
import { checkDataset } from "../../../core/dataset/check/check.ts";
import { fullRequirements, missingForFull } from "../../../core/dataset/depth.ts";
import { gapsMarkdown } from "../../../core/dataset/gaps.ts";
import type { Records } from "../../../core/dataset/kinds.ts";
import type { Handling } from "../../../core/dataset/schema/handling.ts";
import type { Service } from "../../../core/dataset/schema/service.ts";
import { goodFiles } from "../world.ts";

const world = (): Records => checkDataset(structuredClone(goodFiles)).records;

function lacking(change: (service: Service, records: Records) => void): string[] {
  const records = world();
  const service = structuredClone(records.services.get("market") as Service);
  change(service, records);
  return missingForFull(records, service);
}

describe("what full means", () => {
  test("the good record lacks nothing", () => expect(lacking(() => {})).toEqual([]));

  test("a record with nothing but its host lacks all the rest", () => {
    const missing = lacking((service, records) => {
      service.operatedBy = [];
      service.pages = [];
      records.handling.clear();
    });
    expect(missing).toEqual(Object.keys(fullRequirements).filter((requirement) => requirement !== "site"));
  });

  test("one sourced chain is enough where the others say what was searched, and no more", () => {
    const open = { because: "notFound" as const, sources: [] };
    const end = (chainEnds: { because: "notFound"; sources: string[]; note?: string }, notKnown?: string[]) =>
      lacking((service, records) => {
        const first = service.operatedBy[0] as Service["operatedBy"][number];
        service.operatedBy = [first, { ...first, operator: "another" }];
        const group = [...records.operators.values()].find((operator) => operator.chainEnds?.because !== "notFound") as NonNullable<ReturnType<Records["operators"]["get"]>>;
        const { notKnown: _, ...bare } = group;
        records.operators.set("another", { ...bare, id: "another", ownership: [], chainEnds, ...(notKnown ? { notKnown } : {}) });
      });
    expect(end(open)).toEqual(["ownership"]);
    expect(end(open, ["Parent: searched and not found."])).toEqual([]);
    expect(end({ ...open, note: "The filing was not stored." })).toEqual([]);
  });

  test("a chain that nobody found the end of is none, whatever was searched", () => {
    const missing = lacking((_, records) => {
      for (const operator of records.operators.values()) {
        operator.chainEnds = operator.chainEnds && { because: "notFound", note: "Searched.", sources: [] };
      }
    });
    expect(missing).toEqual(["ownership"]);
  });

  test("one note at least is made from a document read to its end", () => {
    const status = (...all: Handling["recordStatus"][]) =>
      lacking((service, records) => {
        const [note] = [...records.handling.values()].filter((one) => one.service === service.id) as [Handling];
        records.handling.clear();
        for (const [index, recordStatus] of all.entries()) {
          const id = `${service.id}/${index}`;
          records.handling.set(id, { ...note, id, recordStatus });
        }
      });
    expect(status("sourced")).toEqual(["document"]);
    expect(status("sourced", "sourced")).toEqual(["document"]);
    expect(status("sourced", "full")).toEqual([]);
    expect(fullRequirements.document).toContain("read to its end");
  });

  test("asset hosts are no site", () => {
    const missing = lacking((service) => {
      service.hosts = service.hosts.map((host) => ({ ...host, kind: "asset" }));
    });
    expect(missing).toEqual(["site"]);
  });
});

describe("the list of gaps", () => {
  test("names each service below full once, with what it lacks and what was searched", () => {
    const records = world();
    const market = records.services.get("market") as Service;
    market.recordStatus = "sourced";
    market.pages = [];
    market.notKnown = ["Rules | pages: searched, none stored."];
    const text = gapsMarkdown(records);
    expect(text).toContain("| market | marketplace | pages | Rules \\| pages: searched, none stored.");
    const stubs = [...records.services.values()].filter(({ recordStatus }) => recordStatus === "stub");
    expect(stubs.length).toBeGreaterThan(0);
    for (const { id, country } of stubs) expect(text.split(`${id} (${country})`)).toHaveLength(2);
  });

  test("says of a document read in part what its note says was not read", () => {
    const records = world();
    (records.services.get("market") as Service).recordStatus = "sourced";
    const [note] = [...records.handling.values()].filter((one) => one.service === "market") as [Handling];
    note.notKnown = ["Retention: in the part that was not stored."];
    expect(gapsMarkdown(records)).not.toContain("in the part that was not stored");
    note.recordStatus = "sourced";
    expect(gapsMarkdown(records)).toMatch(/\| market \| marketplace \| document \| .*in the part that was not stored/);
  });

  test("is the same for the same records", () => expect(gapsMarkdown(world())).toBe(gapsMarkdown(world())));
});
