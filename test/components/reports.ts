import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TabState } from "../../core/protocol.ts";
import type { Report } from "../../core/report/report.ts";
import { DEFAULT_SETTINGS } from "../../core/settings/defaults.ts";
import type { SettingKey } from "../../core/settings/schema.ts";
import type { EffectiveSettings } from "../../core/settings/effective.ts";

export type FixtureName = "checkout" | "outdated" | "partial" | "stub" | "tracking" | "unknown" | "zalando";

export async function readReport(name: FixtureName): Promise<Report> {
  return JSON.parse(await readFile(join(import.meta.dirname, "../fixtures/reports", `${name}.json`), "utf8")) as Report;
}

export function settings(locked: SettingKey[] = []): EffectiveSettings {
  return { values: DEFAULT_SETTINGS, locked };
}

export async function reportState(name: FixtureName, locked: SettingKey[] = []): Promise<TabState> {
  const report = await readReport(name);
  return { state: "report", report, settings: settings(locked), host: new URL(report.address.origin).host, dismissed: false };
}
