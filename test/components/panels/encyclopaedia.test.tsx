import { describe, expect, it, vi } from "vitest";
import { Contents } from "../../../components/encyclopaedia/Contents.tsx";
import { Listing } from "../../../components/encyclopaedia/Listing.tsx";
import { RecordPageView } from "../../../components/encyclopaedia/RecordPageView.tsx";
import { SearchPane } from "../../../components/encyclopaedia/SearchPane.tsx";
import { OpensInPlace } from "../../../components/panels/RecordLink.tsx";
import { entriesOf } from "../../../core/encyclopaedia/entries.ts";
import { listRecords } from "../../../core/encyclopaedia/listing.ts";
import { buildRecordPage } from "../../../core/encyclopaedia/record-page.ts";
import { buildSearch } from "../../../core/encyclopaedia/search.ts";
import { PAGE_KINDS, type RecordRef } from "../../../core/panels/address.ts";
import { records } from "../../core/world.ts";
import { draw, fire, textOf } from "../render.tsx";

const ignore = () => undefined;

function pageOf(ref: RecordRef) {
  const page = buildRecordPage(records, ref);
  if (!page) throw new Error(`no ${ref.kind}/${ref.id}`);
  return page;
}

describe("a page of the encyclopaedia", () => {
  it.each(PAGE_KINDS.flatMap((kind) => listRecords(records, kind).map(({ ref, title }) => [`${ref.kind}/${ref.id}`, ref, title] as const)))("%s has its title, its facts and its address", async (address, ref, title) => {
    const root = await draw(<RecordPageView page={pageOf(ref)} />);
    expect(textOf(root.querySelector("h1"))).toBe(title);
    expect(root.querySelectorAll("h2").length).toBeGreaterThan(0);
    expect(textOf(root)).toContain(`report.html#/${address}`);
    expect([...root.querySelectorAll("h2")].map(textOf).every((caption) => caption !== "")).toBe(true);
  });

  it("opens other records in place, sources in a tab of their own without a referrer", async () => {
    const root = await draw(
      <OpensInPlace.Provider value>
        <RecordPageView page={pageOf({ kind: "service", id: "market" })} />
      </OpensInPlace.Provider>,
    );
    const links = [...root.querySelectorAll("a")];
    const inside = links.filter((link) => link.getAttribute("href")?.startsWith("#/"));
    expect(inside.length).toBeGreaterThan(1);
    for (const link of inside) expect(link.getAttribute("target")).toBeNull();
    for (const link of links.filter((each) => each.getAttribute("href")?.startsWith("http"))) expect(link.getAttribute("rel")).toContain("noreferrer");
  });
});

describe("lists and contents", () => {
  it("count and list every record", async () => {
    const list = listRecords(records, "operator");
    const root = await draw(<Listing kind="operator" list={list} />);
    expect(root.querySelectorAll("li a").length).toBe(list.length);
    const counts = { service: 3, operator: 4, law: 4, facility: 1, jurisdiction: 5, claim: 2 };
    expect(textOf(await draw(<Contents counts={counts} />))).toMatch(/Services ?3.*Statements ?2/);
  });
});

describe("the search field", () => {
  const search = buildSearch(entriesOf(records));

  it("shows what was found with its kind and address", async () => {
    const root = await draw(<SearchPane query="swift" results={search("swift")} onQuery={ignore} />);
    const [first] = root.querySelectorAll("li a");
    expect(textOf(first)).toMatch(/Swift Parcels ?service/);
    expect(first?.getAttribute("href")).toBe("/report.html#/service/parcels");
    expect(textOf(root.querySelector("[aria-live]"))).toMatch(/^\d+ found$/);
  });

  it("says that nothing was found, and asks anew for every letter", async () => {
    const onQuery = vi.fn();
    const root = await draw(<SearchPane query="zzzz" results={[]} onQuery={onQuery} />);
    expect(textOf(root.querySelector("[aria-live]"))).toContain("zzzz");
    await fire(root.querySelector("input"), "input");
    expect(onQuery).toHaveBeenCalledOnce();
  });
});
