import { ownRole } from "../../../core/detect/rules.ts";
import type { Records } from "../../../core/dataset/kinds.ts";
import { NO_PAGE_ANSWERS, type PanelChoices, type PanelInput } from "../../../core/panels/panel.ts";
import { buildReport } from "../../../core/report/build.ts";
import { NOW, stamp } from "../world.ts";

/** What a panel is given on the pages of services, the first of which is the page's own, for people in a country. */
export function panelInput(records: Records, services: string[], country: string, choices: PanelChoices = {}): PanelInput {
  const findings = services.map((service) => ({ role: ownRole(records.services.get(service)?.kind ?? "shop"), service, certainty: "confirmed" as const, evidence: [] }));
  const detection = { v: 1 as const, address: { origin: "https://shop.example.com", path: "/" }, page: { service: services[0] ?? null, type: "home" as const, rule: "" }, language: "en", findings, truncated: false };
  const report = buildReport({ detection, records, stamp, region: { country, source: "setting" }, now: NOW });
  return { report, records, now: NOW, choices, page: NO_PAGE_ANSWERS };
}
