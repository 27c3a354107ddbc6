import type { Detection, Finding } from "../../../core/detect/detection.ts";
import type { Records } from "../../../core/dataset/kinds.ts";
import { translator } from "../../../core/messages/t.ts";
import { buildReport } from "../../../core/report/build.ts";
import type { PartyView, Report } from "../../../core/report/report.ts";
import { NOW, records, stamp } from "../world.ts";

export const t = translator("en");

export function finding(service: string | null, change: Partial<Finding> = {}): Finding {
  const evidence = [{ signal: "host" as const, matched: "market.example.com", where: "address" as const, rule: "own-host" }];
  return { role: "marketplace", service, certainty: "confirmed", evidence, ...change };
}

export function detection(service: string | null, ...findings: Finding[]): Detection {
  return { v: 1, address: { origin: "https://www.market.example.com", path: "" }, page: { service, type: "checkout", rule: "market/checkout" }, language: "en", findings, truncated: false };
}

export const CHECKOUT_FINDINGS = [
  finding("market"),
  finding(null, { role: "seller", certainty: "likely", seller: { name: "Acme Trading" } }),
  finding("parcels", { role: "carrier" }),
  finding("coins", { role: "payment", certainty: "likely" }),
];

export function report(country: string, given = detection("market", ...CHECKOUT_FINDINGS), now = NOW, known: Records = records): Report {
  return buildReport({ detection: given, records: known, stamp, region: { country, source: "setting" }, now });
}

export function party(of: Report, service: string): PartyView {
  const found = of.parties.find((candidate) => candidate.service?.id === service);
  if (!found) throw new Error(`no party ${service}`);
  return found;
}
