import { describe, expect, test } from "vitest";
import { buildEvidenceView } from "../../../core/panels/evidence.ts";
import { parsePageAnswer } from "../../../core/panels/page-link-schemas.ts";
import { explain, inputOf } from "./inputs.ts";

const BODY = "<p>Shipping: Swift Parcels</p><p>Payment: CoinsPay</p><p>Sold by: Acme Trading</p><footer><a href='https://www.parcels.example.org/x'>Swift</a></footer>";

describe("the evidence panel's view", () => {
  test("waits for the page, and says when it will never answer", () => {
    expect(buildEvidenceView(inputOf()).state).toBe("asking");
    expect(buildEvidenceView(inputOf({ isSilent: true })).state).toBe("silent");
  });

  test("holds every finding with its rules, its certainty and what would raise it", () => {
    const { found, page, timing } = buildEvidenceView(inputOf({ explained: explain(BODY) }));
    expect(found.map(({ name, role, certainty }) => `${name} ${role} ${certainty}`)).toContain("Market marketplace confirmed");
    const seller = found.find(({ role }) => role === "seller");
    expect(seller).toMatchObject({ name: "Acme Trading", record: null, certainty: "likely", raise: { to: "confirmed" } });
    for (const party of found) {
      expect(party.signals.length).toBeGreaterThan(0);
      for (const signal of party.signals) expect(signal.rule?.because).toBeTruthy();
    }
    expect(page).toMatchObject({ type: "checkout" });
    expect(timing).toEqual({ steps: [{ step: "visibleNames", ms: 3 }, { step: "text", ms: 1 }], total: 4 });
  });

  test("tells of each signal whether it has a place to be outlined, and which is", () => {
    const explained = explain(BODY);
    const [first = -1] = explained.outlinable;
    const { found, nearly } = buildEvidenceView(inputOf({ explained, outlined: { signal: first, found: 2 } }));
    const signals = [...found.flatMap((party) => party.signals), ...nearly];
    expect(signals.find(({ kind }) => kind === "host")?.outlinable).toBe(false);
    expect(signals.filter(({ outlinable }) => outlinable).length).toBeGreaterThan(1);
    expect(signals.filter(({ outlined }) => outlined !== null).map(({ position, outlined }) => [position, outlined])).toEqual([[first, 2]]);
  });

  test("puts what did not count elsewhere than what did", () => {
    const view = buildEvidenceView(inputOf({ explained: explain(BODY) }));
    const counted = new Set(view.found.flatMap((party) => party.signals.map(({ position }) => position)));
    for (const signal of [...view.nearly, ...view.unused]) expect(counted.has(signal.position)).toBe(false);
    expect(view.nearly.map(({ why }) => why)).toContain("wrongPlace");
  });

  test("what a page answers passes the door as it is", () => {
    const answer = { answer: "explanation", page: explain(BODY) };
    expect(parsePageAnswer(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  });
});
