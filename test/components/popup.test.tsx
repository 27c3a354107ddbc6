import { describe, expect, it, vi } from "vitest";
import { Popup, type PopupProps } from "../../components/Popup.tsx";
import { draw, drawOpen, fire, rowOf, textOf } from "./render.tsx";
import { readReport, reportState, settings } from "./reports.ts";

function props(given: Partial<PopupProps>): PopupProps {
  const ignore = () => undefined;
  return { tab: null, described: null, busy: false, query: "", results: null, onQuery: ignore, onChoose: ignore, onSubmit: ignore, onBack: ignore, onCheck: ignore, onRetry: ignore, onRegion: ignore, onDismissed: ignore, onDetails: ignore, journal: "off", evidenceMessage: "", onEvidence: ignore, ...given };
}

const headings = (root: Element) => [...root.querySelectorAll("h2")].map(textOf);
const button = (root: Element, name: string) => [...root.querySelectorAll("button")].find((each) => textOf(each) === name);

describe("the popup of a page in the dataset", () => {
  it("shows the boxes in their order", async () => {
    const root = await draw(<Popup {...props({ tab: await reportState("checkout") })} />);
    expect(headings(root)).toEqual([
      "Who runs this shop",
      "Who sells",
      "Who carries",
      "Who takes the payment",
      "Where the data is kept and who can reach it",
      "Which laws reach it",
      "What has been said",
    ]);
  });

  it("names the contracting operator of the region, where it is registered and run from, and its ultimate parent", async () => {
    const report = await readReport("checkout");
    const operator = report.parties[0]?.operators[0];
    const root = await draw(<Popup {...props({ tab: await reportState("checkout") })} />);
    const row = textOf(rowOf(root, "Who runs this shop").querySelector("summary"));
    expect(row).toContain(operator?.entity.legalName);
    expect(row).toContain("Registered in");
    expect(row).toContain("Run from");
    expect(row).toContain(operator?.parents.at(-1)?.entity.name);
  });

  it("says for people of which country it speaks, how it knows, and offers a change", async () => {
    const onRegion = vi.fn();
    const root = await draw(<Popup {...props({ tab: await reportState("checkout"), onRegion })} />);
    expect(textOf(root.querySelector("h1")?.parentElement)).toMatch(/For people in BEBelgium ?from your time zone/);
    await fire(button(root, "Change"), "click");
    const select = root.querySelector("select");
    expect(select?.getAttribute("aria-label")).toBe("Country or region");
    expect(select?.querySelectorAll("option").length).toBeGreaterThan(200);
    await fire(select, "change");
    expect(onRegion).toHaveBeenCalledOnce();
  });

  it("marks what only the page says, and how certain a finding is", async () => {
    const root = await draw(<Popup {...props({ tab: await reportState("checkout") })} />);
    expect(textOf(rowOf(root, "Who sells").querySelector("summary"))).toMatch(/likely.*as this page states/);
    expect(textOf(rowOf(root, "Who takes the payment").querySelector("summary"))).toContain("PayPal possibly");
  });

  it("draws what a row holds when it is opened first, and keeps it", async () => {
    const root = await draw(<Popup {...props({ tab: await reportState("checkout") })} />);
    const row = rowOf(root, "Which laws reach it");
    const before = root.querySelectorAll("*").length;
    expect(row.querySelectorAll("h4")).toHaveLength(0);
    await fire(row.querySelector("summary"), "click");
    expect(row.querySelectorAll("h4").length).toBeGreaterThan(5);
    await fire(row.querySelector("summary"), "click");
    expect(row.querySelectorAll("h4").length).toBeGreaterThan(5);
    expect((await drawOpen(<Popup {...props({ tab: await reportState("checkout") })} />)).querySelectorAll("*").length).toBeGreaterThan(before * 5);
  });

  it("tells why it says so: signal, term and rule", async () => {
    const root = await drawOpen(<Popup {...props({ tab: await reportState("checkout") })} />);
    const carries = textOf(rowOf(root, "Who carries"));
    expect(carries).toContain("Why we say so");
    expect(carries).toContain("Name AliExpress Selection Standard beside a shipping label");
    expect(carries).toContain("labelled-carrier");
  });

  it("has no row about sellers on a carrier's own page", async () => {
    const root = await draw(<Popup {...props({ tab: await reportState("tracking") })} />);
    expect(headings(root)[0]).toBe("Who runs this service");
    expect(headings(root)).not.toContain("Who sells");
  });

  it("hides and brings back the badge of this site", async () => {
    const onDismissed = vi.fn();
    const tab = await reportState("checkout");
    if (tab.state !== "report") throw new Error("no report");
    const root = await draw(<Popup {...props({ tab: { ...tab, dismissed: true }, onDismissed })} />);
    await fire(button(root, "Show the badge on this site again"), "click");
    expect(onDismissed).toHaveBeenCalledWith(false);
  });
});

describe("the popup's other states", () => {
  it("of a shop that is not known: the parties that are, and no operator made up", async () => {
    const root = await draw(<Popup {...props({ tab: await reportState("partial") })} />);
    expect(textOf(rowOf(root, "Who runs this shop"))).toContain("This shop is not in our data");
    expect(textOf(rowOf(root, "Who carries"))).toContain("DHL");
  });

  it("of a stub: not yet researched, and the country of its main operator", async () => {
    const root = await draw(<Popup {...props({ tab: await reportState("stub") })} />);
    const row = textOf(rowOf(root, "Who runs this shop"));
    expect(row).toContain("Not yet researched");
    expect(row).toContain("main operator in NGNigeria");
    expect(textOf(rowOf(root, "Which laws reach it"))).toContain("Not yet researched");
  });

  it("of a page that is not in the data: friendly, with a way forward", async () => {
    const onCheck = vi.fn();
    const root = await draw(<Popup {...props({ tab: await reportState("unknown"), onCheck })} />);
    expect(textOf(root.querySelector("h1"))).toBe("Not in our data");
    await fire(button(root, "Check this page"), "click");
    expect(onCheck).toHaveBeenCalledOnce();
    expect(root.querySelector("input[type=search]")).not.toBeNull();
  });

  it("of a site without access: checks the page on request", async () => {
    const onCheck = vi.fn();
    const root = await draw(<Popup {...props({ tab: { state: "noAccess", leftOut: false, host: "shop.example", settings: settings() }, onCheck })} />);
    expect(textOf(root)).toContain("No access to this site yet");
    expect(textOf(root)).toContain("shop.example");
    await fire(button(root, "Check this page"), "click");
    expect(onCheck).toHaveBeenCalledOnce();
  });

  it("of a failure: what happened, how to mend it, and another try", async () => {
    const onRetry = vi.fn();
    const root = await draw(<Popup {...props({ tab: { state: "failed", reason: "the index is of format 9", settings: settings() }, onRetry })} />);
    expect(textOf(root)).toContain("What happened: the index is of format 9");
    await fire(button(root, "Try again"), "click");
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it("of a browser page and of one still being read", async () => {
    expect(textOf(await draw(<Popup {...props({ tab: { state: "unsupported", settings: settings() } })} />))).toContain("Nothing to look up here");
    expect(textOf(await draw(<Popup {...props({})} />))).toContain("Reading the page…");
  });

  it("says that an old dataset is old, above the boxes", async () => {
    const root = await draw(<Popup {...props({ tab: await reportState("outdated") })} />);
    expect(textOf(root.querySelector("[role=note]"))).toContain("over six months old");
    expect(await draw(<Popup {...props({ tab: await reportState("checkout") })} />).then((other) => other.querySelector("[role=note]"))).toBeNull();
  });

  it("shows the region as managed where the organisation has fixed it", async () => {
    const root = await draw(<Popup {...props({ tab: await reportState("checkout", ["region", "dismissed"]) })} />);
    expect(button(root, "Change")).toBeUndefined();
    expect(textOf(root)).toContain("Managed by your organisation");
    expect(button(root, "Hide the badge on this site")?.hasAttribute("disabled")).toBe(true);
  });
});

describe("the popup's search", () => {
  it("lists what was found and why, and opens one", async () => {
    const onChoose = vi.fn();
    const results = [{ service: "dhl", name: "DHL", kind: "carrier" as const, because: "trackingNumber" as const, certain: false }];
    const root = await draw(<Popup {...props({ tab: await reportState("unknown"), query: "00340434", results, onChoose })} />);
    expect(textOf(root)).toContain("1 service found");
    await fire(root.querySelector("ul button"), "click");
    expect(onChoose).toHaveBeenCalledWith(results[0]);
    expect(textOf(root.querySelector("ul button"))).toContain("number format fits");
  });

  it("leaves Enter to the worker's answer to the query as it now is", async () => {
    const onSubmit = vi.fn();
    const root = await draw(<Popup {...props({ tab: await reportState("unknown"), query: "dhl", results: null, onSubmit })} />);
    await fire(root.querySelector("form"), "submit");
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  it("says that nothing was found", async () => {
    const root = await draw(<Popup {...props({ tab: await reportState("unknown"), query: "zzz", results: [] })} />);
    expect(textOf(root)).toContain("Nothing in our data for “zzz”.");
  });

  it("shows a found service in place, with the way back, and no rows about a page that is not there", async () => {
    const onBack = vi.fn();
    const tab = await reportState("unknown");
    const root = await draw(<Popup {...props({ tab, described: await readReport("stub"), onBack })} />);
    expect(textOf(root.querySelector("h1"))).toBe("Example Shop");
    expect(headings(root)).not.toContain("Who sells");
    await fire(button(root, "Back"), "click");
    expect(onBack).toHaveBeenCalledOnce();
  });
});
