import { beforeAll, describe, expect, it } from "vitest";
import { ReportView } from "../../components/ReportView.tsx";
import type { Source } from "../../core/dataset/schema/common.ts";
import type { Report } from "../../core/report/report.ts";
import { drawOpen, rowOf, textOf } from "./render.tsx";
import { readReport } from "./reports.ts";

let report: Report;
let root: Element;

beforeAll(async () => {
  report = await readReport("checkout");
  root = await drawOpen(<ReportView report={report} />);
});

/** Every source below a value, wherever it stands. */
function sourcesIn(value: unknown): Source[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (typeof value !== "object" || value === null) return [];
  if ("retrievedAt" in value && "url" in value) return [value as Source];
  return Object.values(value).flatMap(sourcesIn);
}

describe("sources", () => {
  it("of every statement are shown with a link", () => {
    const shown = new Set([...root.querySelectorAll("a")].map((link) => link.getAttribute("href")));
    const missing = sourcesIn(report.parties).filter((source) => !shown.has(source.url));
    expect(missing.map((source) => source.url)).toEqual([]);
  });

  it("open elsewhere, and tell nobody where the reader came from", () => {
    const links = [...root.querySelectorAll("a")];
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      expect(link.getAttribute("target")).toBe("_blank");
      expect(link.getAttribute("rel")).toBe("noreferrer noopener");
    }
  });

  it("show the words themselves, the date and the reliability in words, never in codes", () => {
    const box = root.querySelector("[data-source]");
    expect(textOf(box?.querySelector("blockquote"))).toMatch(/^“.+”$/);
    for (const each of root.querySelectorAll("[data-source]")) expect(textOf(each)).toMatch(/reliable|reliability cannot be judged/);
    expect(textOf(root)).not.toMatch(/reliability [A-F]\b/);
  });
});

describe("statements", () => {
  it("are counted by standing, and the counts add up", () => {
    const line = textOf(rowOf(root, "What has been said").querySelector("summary"));
    const [total = 0, ...parts] = (line.match(/\d+(?= )/g) ?? []).map(Number);
    expect(total).toBeGreaterThan(4);
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(total);
  });

  it("of ownership show share, basis and date on every edge, and why the chain ends", () => {
    const text = textOf(rowOf(root, "Who carries"));
    expect(text).toContain("held by");
    expect(text).toContain("as of");
    expect(text).toMatch(/no parent above it|No holder controls it/);
  });

  it("show an announced deal as announced, outside the chain", () => {
    const holders = [...root.querySelectorAll("h5")].find((each) => textOf(each) === "Other holders")?.parentElement;
    expect(textOf(holders)).toContain("Announced");
    expect(textOf(holders)).toContain("announced, not known to be closed");
  });

  it("show every field of data handling, and say which ones the document does not state", () => {
    const text = textOf(rowOf(root, "Where the data is kept and who can reach it"));
    for (const name of ["Stored in", "Can be reached from", "Basis for transfers abroad", "How long it is kept", "Law and court for disputes", "Responsible for the data", "Who else receives it"]) {
      expect(text).toContain(name);
    }
    expect(text).toContain("Not stated in the document we read");
  });

  it("show each law once, under its jurisdiction, with the links through which it reaches", () => {
    const row = rowOf(root, "Which laws reach it");
    const names = [...row.querySelectorAll("h4")].map(textOf);
    expect(new Set(names).size).toBe(names.length);
    expect(textOf(row)).toMatch(/Reaches through/);
    expect(textOf(row)).toMatch(/In force|amended/);
  });

  it("show each claim once with its status, its asserter and every response", () => {
    const row = rowOf(root, "What has been said");
    const shown = [...row.querySelectorAll("h4")].map(textOf);
    const claims = new Map(report.parties.flatMap((party) => party.claims).map((claim) => [claim.id, claim]));
    expect(shown.toSorted()).toEqual([...claims.values()].map((claim) => claim.text.replace(/\s+/g, " ")).toSorted());
    for (const claim of claims.values()) {
      expect(textOf(row)).toContain(claim.assertedBy.name);
      for (const response of claim.responses) expect(textOf(row)).toContain(response.by);
    }
  });

  it("show what was looked for and not found", () => {
    expect(textOf(root)).toContain("What we looked for and did not find");
    const lines = report.parties.flatMap((party) => party.service?.notKnown ?? []);
    for (const line of lines) expect(textOf(root)).toContain(line.replace(/\s+/g, " "));
  });

  it("show figures that differ one below the other, each with its state and date", () => {
    const facility = report.parties.flatMap((party) => party.facilities).find((each) => each.figures.length > 1);
    for (const figure of facility?.figures ?? []) expect(textOf(root)).toContain(new Intl.NumberFormat("en", { maximumFractionDigits: 2 }).format(figure.value));
  });
});

describe("structure", () => {
  it("has headings in order, no inline styles and no injected markup", () => {
    let level = 1;
    for (const heading of root.querySelectorAll("h2, h3, h4, h5")) {
      const next = Number(heading.tagName.slice(1));
      expect(next - level, textOf(heading)).toBeLessThanOrEqual(1);
      level = next;
    }
    expect(root.querySelectorAll("[style]").length).toBe(0);
  });
});
