import { describe, expect, test } from "vitest";
import { badgeView } from "../../../core/report/badge.ts";
import { formatReportText } from "../../../core/report/text.ts";
import { contractingOperator, toolbarView, ultimateParent } from "../../../core/report/toolbar.ts";
import { DEFAULT_SETTINGS } from "../../../core/settings/defaults.ts";
import { detection, finding, party, report, t } from "./world-report.ts";

const BELGIUM = report("BE");
const STUB = report("BE", detection("coins", finding("coins", { role: "payment" })));
const NOTHING = report("BE", detection(null));
const OLD = report("BE", undefined, new Date("2028-01-01T00:00:00Z"));

describe("the toolbar", () => {
  test("shows where the contracting operator is registered, and who stands behind it", () => {
    expect(toolbarView(BELGIUM, t, "en", true)).toEqual({ text: "BE", title: "Market · Market Europe BV (Belgium)\nUltimate parent: Market Group Holding Ltd (China)" });
  });
  test("shows no code where the user wants none", () => expect(toolbarView(BELGIUM, t, "en", false).text).toBe(""));
  test("names no parent where there is none", () => expect(toolbarView(report("US"), t, "en", true)).toEqual({ text: "US", title: "Market · Market Inc. (United States)" }));
  test("has a name for a stub and words for nothing", () => {
    expect(toolbarView(STUB, t, "en", true)).toEqual({ text: "", title: "Waybill: CoinsPay" });
    expect(toolbarView(NOTHING, t, "en", true)).toEqual({ text: "", title: "Waybill: not in our data" });
    expect(toolbarView(report("BE", detection(null, finding("parcels", { role: "carrier" }))), t, "en", true).text).toBe("");
  });
  test("chooses the contracting party among several operators, else the first", () => {
    const [operator] = party(BELGIUM, "market").operators;
    const [other] = party(BELGIUM, "parcels").operators;
    if (!operator || !other) throw new Error("no operators");
    expect(contractingOperator([other, operator])).toBe(operator);
    expect(contractingOperator([other])).toBe(other);
    expect(contractingOperator([])).toBeUndefined();
    expect(ultimateParent(operator).id).toBe("market-group");
    expect(ultimateParent(other).id).toBe("parcels-ltd");
  });
});

describe("the badge", () => {
  const badge = badgeView(BELGIUM, DEFAULT_SETTINGS, t, "en");

  test("tells who runs, who sells, who carries, who takes the payment, where data is kept", () => {
    expect(badge).toMatchObject({ title: "Market", code: "BE", countryName: "Belgium", open: false, theme: "auto", direction: "ltr", language: "en" });
    expect(badge?.rows).toEqual([
      { label: "Run by", value: "Market Europe BV", country: "BE", certain: true },
      { label: "Parent", value: "Market Group", country: "CN", certain: true },
      { label: "Sold by", value: "Acme Trading (likely)", country: "", certain: false },
      { label: "Carried by", value: "Swift Parcels", country: "CN", certain: true },
      { label: "Paid through", value: "CoinsPay (likely)", country: "", certain: false },
      { label: "Data kept in", value: "United States, Belgium", country: "", certain: true },
    ]);
  });

  test("leaves out what is only possible, and never shows more than two of a role", () => {
    const carriers = [finding("parcels", { role: "carrier", certainty: "possible" }), ...Array.from({ length: 3 }, () => finding("coins", { role: "payment" }))];
    const rows = badgeView(report("BE", detection("market", finding("market"), ...carriers)), DEFAULT_SETTINGS, t, "en")?.rows ?? [];
    expect(rows.filter(({ label }) => label === "Carried by")).toEqual([]);
    expect(rows.filter(({ label }) => label === "Paid through")).toHaveLength(2);
  });

  test("stays away where nothing researched concerns the page", () => {
    expect(badgeView(STUB, DEFAULT_SETTINGS, t, "en")).toBeNull();
    expect(badgeView(NOTHING, DEFAULT_SETTINGS, t, "en")).toBeNull();
  });

  test("comes for a carrier of ours in an unknown shop, without a code", () => {
    const view = badgeView(report("BE", detection(null, finding("parcels", { role: "carrier" }))), DEFAULT_SETTINGS, t, "en");
    expect(view).toMatchObject({ title: "Waybill", code: "", countryName: "", rows: [{ label: "Carried by", value: "Swift Parcels", country: "CN" }] });
  });

  test("takes a stated country of a seller only where it is a code", () => {
    const seller = (country: string) => finding(null, { role: "seller", seller: { name: "Acme", country } });
    const countryOf = (country: string) => badgeView(report("BE", detection("market", finding("market"), seller(country))), DEFAULT_SETTINGS, t, "en")?.rows.find(({ label }) => label === "Sold by")?.country;
    expect(countryOf("CN")).toBe("CN");
    expect(countryOf("China")).toBe("");
  });

  test("is open and dark where the settings say so", () => {
    expect(badgeView(BELGIUM, { ...DEFAULT_SETTINGS, badge: "full", theme: "dark" }, t, "en")).toMatchObject({ open: true, theme: "dark" });
  });

  test("says that an old dataset is old", () => {
    expect(badgeView(OLD, DEFAULT_SETTINGS, t, "en")?.labels.note).toContain("over six months");
    expect(badge?.labels.note).not.toContain("over six months");
  });
});

describe("the report as text", () => {
  const text = formatReportText(BELGIUM, t);

  test.each([
    "Waybill · https://www.market.example.com · checkout · Belgium (BE)",
    "dataset 2026.06.01 (0123456789abcdef)\n",
    "MARKETPLACE: Market · confirmed",
    "SELLER: Acme Trading (as this page states) · likely",
    "PAYMENT: CoinsPay · likely",
    "Not yet researched.",
    "Market Europe BV · your contracting party, responsible for your data",
    "Registered in Liège, Belgium (BE) [Register of Examples, 2026-01-02, https://register.example.org/entry]",
    "→ Market Group Holding Ltd · 100 % · 2025-12-31",
    "Stored in: United States (US), Belgium (BE)",
    "Can be reached from: China (CN)",
    "Floor area: 30,000 m², built, 2021",
    "Law cn-access · China (CN) · In force 2026-06-01",
    "a parent company Market Group Holding Ltd (CN)",
    "2023-10 · Alleged · The Example Service: The Example Service said that it was watching the hub.",
    "↳ Parcels, 2023-10-05 · denies this: Parcels says that it obeys all laws.",
    "↳ Market Group, 2026-06-01 · no response found",
    "↯ 2024-02-01: The hub was inspected and nothing was found.",
  ])("says %j", (line) => expect(text).toContain(line));

  test("speaks of no deal that is not closed as a parent", () => {
    expect(text.split("CARRIER")[1]?.split("PAYMENT")[0]).not.toContain("→");
  });

  test("says so where nothing is known, and where the dataset is old", () => {
    expect(formatReportText(NOTHING, t)).toContain("Not in our data.");
    expect(formatReportText(OLD, t)).toContain("over six months old");
  });

  test("has no hole where a value is missing", () => expect(text).not.toMatch(/undefined|null|NaN|\{\w+\}|\[object/));
});
