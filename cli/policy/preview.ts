import { countryName, type Translate, translator } from "../../core/messages/t.ts";
import { applyOverlay, overlayIndex } from "../../core/overlay/apply.ts";
import { overlayOf, type Overlay } from "../../core/overlay/overlay.ts";
import { entitiesOf } from "../../core/report/operators.ts";
import { attend } from "../../core/report/attention.ts";
import { badgeView } from "../../core/report/badge.ts";
import type { Report } from "../../core/report/report.ts";
import { formatReportText } from "../../core/report/text.ts";
import { toolbarView } from "../../core/report/toolbar.ts";
import { isDismissed } from "../../core/settings/dismissal.ts";
import { type EffectiveSettings, effectiveSettings } from "../../core/settings/effective.ts";

import type { Policy } from "../../core/settings/policy/keys.ts";
import { addedPatterns, isLeftOut } from "../../core/settings/scope.ts";
import { matchPatterns } from "../../core/dataset/match-patterns.ts";
import type { Dataset } from "../dataset.ts";
import { openEngine } from "../engine.ts";
import { matchesPattern } from "./match-pattern.ts";
import { unpack } from "./rules-records.ts";

export type PreviewInput = { policy: Policy; url: URL; html: string; country: string; language: string; dataset: Dataset };

/**
 * What a person without choices of their own would see on a page under a policy: by the extension's own functions, as text. Each
 * heading is in English; what stands below it is what is shown.
 */
export async function previewPage({ policy, url, html, country, language, dataset }: PreviewInput): Promise<string> {
  const settings = effectiveSettings({}, policy);
  const locale = settings.values.language === "auto" ? language : settings.values.language;
  const t = translator(locale);
  const head = [`Page: ${url.origin}${url.pathname}`, ...rules(settings, t)];
  const reach = reachOf(settings, url, dataset);
  if (reach) return `${[...head, "", "On this page:", `  ${reach}`].join("\n")}\n`;
  const { packed } = await unpack(policy);
  const overlay = overlayOf(policy, packed);
  const { records } = applyOverlay(dataset.records, overlay);
  const layered: Dataset = { ...dataset, records, index: overlayIndex(dataset.index, records) };
  const region = settings.values.region === "auto" ? country : settings.values.region;
  const plain = (await openEngine(layered)).report(html, url, region || "auto", new Date());
  const attention = attend(plain, records, settings);
  const report: Report = { ...plain, ...(attention.length > 0 && { attention }) };
  return `${[...head, "", ...shown(report, settings, t, locale), ...remarks(report, overlay), "", "Popup:", ...indent(formatReportText(report, t, locale))].join("\n")}\n`;
}

function rules({ values, locked, organisation }: EffectiveSettings, t: Translate): string[] {
  const name = organisation?.name;
  return [
    `Managed: ${name ? t("managedBy", { name }) : organisation ? t("managedTitle") : "no"}`,
    `Locked: ${locked.length > 0 ? locked.join(", ") : "nothing"}`,
    `First-run page: never, where the extension is installed by policy${locked.includes("firstRun") && values.firstRun ? ", unless firstRun is true, as here" : ""}`,
  ];
}

/** Why nothing is read here; "" where the page is read. */
function reachOf({ values }: EffectiveSettings, url: URL, dataset: Dataset): string {
  if (isLeftOut(values, url.hostname)) return "nothing: the site is left out, and cannot be checked on request either";
  const isListed = matchPatterns(dataset.records).some((pattern) => matchesPattern(pattern, url));
  if (isListed || addedPatterns(values).some((pattern) => matchesPattern(pattern, url))) return "";
  return values.checkPage ? "nothing by itself: the site is not on the list; a person may read it with “Check this page”" : "nothing: the site is not on the list, and “Check this page” is switched off";
}

function shown(report: Report, settings: EffectiveSettings, t: Translate, locale: string): string[] {
  const toolbar = toolbarView(report, t, locale, settings.values.toolbarCode);
  const isHidden = isDismissed(settings.values.dismissed, new URL(report.address.origin).hostname);
  const badge = settings.values.badge === "off" || isHidden ? null : badgeView(report, settings.values, t, locale);
  const why = settings.values.badge === "off" ? "switched off" : isHidden ? "dismissed on this site" : "none: nothing researched concerns this page";
  return [
    `Toolbar: ${toolbar.text || "(no letters)"}`,
    ...indent(toolbar.title),
    `Badge: ${badge ? `${settings.values.badge}${badge.code ? `, ${badge.code} ${countryName(locale, badge.code)}` : ""}` : why}`,
    ...(badge?.rows ?? []).map(({ label, value }) => `  ${label}: ${value}`),
    `Notices and highlights: ${report.attention?.length ?? 0}`,
    ...(report.attention ?? []).flatMap(({ kind, by, tone, label, message, contact, link, because }) => [
      `  ${[kind === "notice" ? t("attentionNotice") : label, `(${tone}, ${by})`].join(" ")}: ${message}`,
      ...(because.length > 0 ? [`    ${t("attentionBecause", { names: because.join(", ") })}`] : []),
      ...(contact ? [`    ${t("attentionContact", { contact })}`] : []),
      ...(link ? [`    ${t("attentionMore")}: ${link}`] : []),
    ]),
  ];
}

/** The organisation's remarks on whoever takes part, and records that it left out. */
function remarks(report: Report, overlay: Overlay): string[] {
  const parties = new Set(report.parties.flatMap((party) => [`service:${party.service?.id}`, ...party.operators.flatMap(entitiesOf).map(({ id }) => `operator:${id}`)]));
  return overlay.notes.filter(({ about }) => parties.has(about)).map(({ about, text, contact }) => `Remark on ${about}: ${text}${contact ? ` (${contact})` : ""}`);
}

function indent(text: string): string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => (line ? `  ${line}` : ""));
}
