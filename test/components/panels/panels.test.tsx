import { describe, expect, it, vi } from "vitest";
import { DetailsView, type DetailsViewProps } from "../../../components/panels/DetailsView.tsx";
import { EvidencePanel } from "../../../components/panels/EvidencePanel.tsx";
import { PanelChooser } from "../../../components/panels/PanelChooser.tsx";
import { PANELS } from "../../../components/panels/panels.ts";
import { RecipientsPanel } from "../../../components/panels/RecipientsPanel.tsx";
import { RecordPanel } from "../../../components/panels/RecordPanel.tsx";
import { en } from "../../../core/messages/en.ts";
import { translator } from "../../../core/messages/t.ts";
import { buildEvidenceView } from "../../../core/panels/evidence.ts";
import { PANEL_IDS } from "../../../core/panels/panel.ts";
import { buildRecipientsView } from "../../../core/panels/recipients.ts";
import { buildRecordView } from "../../../core/panels/record.ts";
import { explain, inputOf } from "../../core/panels/inputs.ts";
import { draw, fire, textOf } from "../render.tsx";
import { reportState } from "../reports.ts";

const t = translator("en");
const ignore = () => undefined;
const button = (root: Element, name: string | RegExp) => [...root.querySelectorAll("button")].find((each) => new RegExp(name).test(each.getAttribute("aria-label") ?? textOf(each)));

function details(given: Partial<DetailsViewProps>): DetailsViewProps {
  return { tab: null, input: null, choices: {}, onChoose: ignore, onOutline: ignore, onRetry: ignore, onSettings: ignore, ...given };
}

describe("the table of panels", () => {
  it("names each panel once, by an id that settings know", () => {
    const ids = PANELS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(PANEL_IDS).toContain(id);
  });

  it.each(PANELS.map((panel) => [panel.id, panel] as const))("%s makes its view of an ordinary report and draws it", async (_, panel) => {
    const { Component, build } = await panel.load();
    const root = await draw(<Component view={build(inputOf())} t={t} onChoose={ignore} onOutline={ignore} />);
    expect(textOf(root).length).toBeGreaterThan(5);
  });
});

describe("the evidence panel", () => {
  const explained = explain("<p>Shipping: Swift Parcels</p><footer><a href='https://parcels.example.org/x'>Swift</a></footer>");

  it("tells of a finding its certainty, why, and what would raise it", async () => {
    const root = await draw(<EvidencePanel view={buildEvidenceView(inputOf({ explained }))} t={t} onChoose={ignore} />);
    const text = textOf(root);
    expect(text).toMatch(/Swift Parcels ?carrier · likely ?by labelled-carrier/);
    expect(text).toContain(en["rule_labelled-carrier"]);
    expect(text).toContain("One more strong rule would make it: confirmed.");
    expect(text).toContain("Nearly counted 1");
    expect(text).toContain(en.why_wrongPlace);
    expect(text).toContain("4.00 ms");
    expect(root.querySelector("a[href='/report.html#/service/parcels']")).not.toBeNull();
  });

  it("asks for an outline by the signal's place, and takes it away again", async () => {
    const onOutline = vi.fn();
    const [first = -1] = explained.outlinable;
    const root = await draw(<EvidencePanel view={buildEvidenceView(inputOf({ explained }))} t={t} onChoose={ignore} onOutline={onOutline} />);
    await fire(button(root, "Show on the page"), "click");
    const mark = onOutline.mock.lastCall?.[0] as string;
    expect(explained.outlinable).toContain(Number(mark));
    const shown = await draw(<EvidencePanel view={buildEvidenceView(inputOf({ explained, outlined: { signal: first, found: 1 } }))} t={t} onChoose={ignore} onOutline={onOutline} />);
    const pressed = shown.querySelector("button[aria-pressed=true]");
    expect(textOf(shown)).toContain("1 place outlined");
    await fire(pressed, "click");
    expect(onOutline).toHaveBeenLastCalledWith(null);
  });

  it("says so where the page cannot be asked", async () => {
    expect(textOf(await draw(<EvidencePanel view={buildEvidenceView(inputOf())} t={t} onChoose={ignore} />))).toBe(en.pageAsked);
    expect(textOf(await draw(<EvidencePanel view={buildEvidenceView(inputOf({ isSilent: true }))} t={t} onChoose={ignore} />))).toBe(en.pageSilent);
  });
});

describe("the recipients panel", () => {
  it("shows companies with their hosts, and a host alone where nobody is known", async () => {
    const traffic = { contacts: [{ host: "acme.com", counts: { script: 2, image: 1 } }, { host: "nobody.test", counts: { data: 5 } }], truncated: true };
    const root = await draw(<RecipientsPanel view={buildRecipientsView(inputOf({ traffic, companies: [["Acme", "ad", "acme.com"]] }))} t={t} onChoose={ignore} />);
    const text = textOf(root);
    expect(text).toContain("8 contacts with 2 other hosts");
    expect(text).toMatch(/nobody\.test ?5/);
    expect(text).toContain("acme.com · by third-party-web");
    expect(text).toContain(en.recipientsTruncated);
    expect(text).toContain(en.recipientsHow);
  });
});

describe("the record panel", () => {
  it("shows record, dates, sources by reliability, what is not known, and a text to copy", async () => {
    const onChoose = vi.fn();
    const root = await draw(<RecordPanel view={buildRecordView(inputOf())} t={t} onChoose={onChoose} />);
    expect(JSON.parse(root.querySelector("pre")?.textContent ?? "")).toMatchObject({ id: "market" });
    expect(textOf(root)).toContain(en.recordSources);
    const text = root.querySelector("textarea")?.textContent ?? "";
    expect(text).toContain("data/services/market.json");
    expect(text).toContain("own-host");
    expect(text).toContain("2026.06.01 (0123456789abcdef)");
    await fire(root.querySelector("select"), "change");
    expect(onChoose).toHaveBeenCalledOnce();
    expect(textOf(root)).not.toContain(en.recordHistory);
  });

  it("tells what versions of the dataset did to the record", async () => {
    const history = { versions: [["2026.06.01", "2026-06-01"]] as [string, string][], records: { "services/market": [[0, "r", "stub", "full", ["hosts"]]] as [number, "r", string, string, string[]][] } };
    const root = await draw(<RecordPanel view={buildRecordView({ ...inputOf(), history })} t={t} onChoose={() => undefined} />);
    expect(textOf(root)).toContain(en.recordHistory);
    expect(textOf(root)).toMatch(/Raised · Researched in full · hosts/);
  });
});

describe("choosing and arranging", () => {
  const checkbox = (root: Element, name: string) => [...root.querySelectorAll("label")].find((label) => textOf(label) === name)?.querySelector("input");

  it("moves, hides and shows by buttons and checkboxes alone", async () => {
    const onChange = vi.fn();
    const root = await draw(<PanelChooser shown={["record", "evidence"]} locked={false} onChange={onChange} />);
    await fire(button(root, "Move down: Record"), "click");
    expect(onChange).toHaveBeenLastCalledWith(["evidence", "record"]);
    expect(button(root, "Move up: Record")?.hasAttribute("disabled")).toBe(true);
    expect(button(root, "Move down: Evidence")?.hasAttribute("disabled")).toBe(true);
    expect(checkbox(root, "Recipients")?.hasAttribute("checked")).toBe(false);
  });

  it("is fixed where an organisation has fixed it", async () => {
    const root = await draw(<PanelChooser shown={["record", "evidence"]} locked onChange={ignore} />);
    expect([...root.querySelectorAll("input, button")].every((each) => each.hasAttribute("disabled"))).toBe(true);
    expect(textOf(root)).toContain(en.managed);
  });
});

describe("the details of a tab", () => {
  it("are the ordinary report, and an invitation, until a person turns panels on", async () => {
    const onSettings = vi.fn();
    const root = await draw(<DetailsView {...details({ tab: await reportState("checkout"), onSettings })} />);
    expect(root.querySelector("[data-panel]")).toBeNull();
    expect(textOf(root)).toContain("Who runs this shop");
    await fire(button(root, en.detailsTurnOn), "click");
    expect(onSettings).toHaveBeenCalledWith({ detailedPanels: true });
  });

  it("offer no switch that an organisation has fixed", async () => {
    const root = await draw(<DetailsView {...details({ tab: await reportState("checkout", ["detailedPanels"]) })} />);
    expect(button(root, en.detailsTurnOn)).toBeUndefined();
    expect(textOf(root)).toContain(en.managed);
  });

  it("are panels in the order chosen, those that stand open opened, and nothing of the others loaded", async () => {
    const state = await reportState("checkout");
    const onSettings = vi.fn();
    const values = { ...state.settings.values, detailedPanels: true, panels: ["record", "evidence"] as const, openPanels: ["record"] as const };
    const tab = { ...state, settings: { ...state.settings, values: { ...values, panels: [...values.panels], openPanels: [...values.openPanels] } } };
    const root = await draw(<DetailsView {...details({ tab, onSettings })} />);
    const frames = [...root.querySelectorAll("[data-panel]")];
    expect(frames.map((frame) => frame.getAttribute("data-panel"))).toEqual(["record", "evidence"]);
    expect(frames.map((frame) => frame.querySelector("button")?.getAttribute("aria-expanded"))).toEqual(["true", "false"]);
    expect(textOf(frames[1])).toBe("Evidence");
    await fire(button(root, "^Evidence$"), "click");
    expect(onSettings).toHaveBeenLastCalledWith({ openPanels: ["record", "evidence"] });
  });

  it.each([
    [{ state: "noAccess", host: "shop.test" }, en.panelNoAccess],
    [{ state: "unsupported" }, en.panelUnsupported],
    [{ state: "failed", reason: "boom" }, "boom"],
  ])("say what to do where there is no report: %j", async (given, text) => {
    const { settings } = await reportState("checkout");
    const root = await draw(<DetailsView {...details({ tab: { ...given, settings } as DetailsViewProps["tab"] })} />);
    expect(textOf(root)).toContain(text);
  });
});
