/** Browsers that administrators deploy to, and where each looks for the policy of an extension. */
export type TargetId = "chrome" | "edge" | "chromium" | "firefox";

export type Target = {
  id: TargetId;
  name: string;
  family: "chromium" | "firefox";
  /** Below HKEY_LOCAL_MACHINE or HKEY_CURRENT_USER. */
  registry: string;
  /** The browser's own preference domain on macOS. */
  macDomain: string;
  /** Where Linux has its mandatory policies. */
  linuxFolder: string;
};

export const TARGETS: readonly Target[] = [
  { id: "chrome", name: "Google Chrome", family: "chromium", registry: "SOFTWARE\\Policies\\Google\\Chrome", macDomain: "com.google.Chrome", linuxFolder: "/etc/opt/chrome/policies/managed" },
  { id: "edge", name: "Microsoft Edge", family: "chromium", registry: "SOFTWARE\\Policies\\Microsoft\\Edge", macDomain: "com.microsoft.Edge", linuxFolder: "/etc/opt/edge/policies/managed" },
  { id: "chromium", name: "Chromium", family: "chromium", registry: "SOFTWARE\\Policies\\Chromium", macDomain: "org.chromium.Chromium", linuxFolder: "/etc/chromium/policies/managed" },
  { id: "firefox", name: "Mozilla Firefox", family: "firefox", registry: "SOFTWARE\\Policies\\Mozilla\\Firefox", macDomain: "org.mozilla.firefox", linuxFolder: "/etc/firefox/policies" },
];

export function targetOf(id: TargetId): Target {
  const target = TARGETS.find((one) => one.id === id);
  if (!target) throw new Error(`no such browser: ${id}`);
  return target;
}

/** The extension's id in each family: Edge's store gives one of its own; packages outside a store have one for all of Chromium. */
export type ExtensionIds = { chromium: string; edge: string; firefox: string };

/** As in the manifest (wxt.config.ts). */
export const FIREFOX_ID = "waybill@waybill.invalid";

/**
 * Stands in the committed templates in the place of the Chromium id, which is the fingerprint of the key that signs the package:
 * an organisation that signs its own has its own. `waybill policy-kit` writes it in.
 */
export const PLACEHOLDER_ID = "abcdefghijklmnopabcdefghijklmnop";
export const PLACEHOLDER_IDS: ExtensionIds = { chromium: PLACEHOLDER_ID, edge: PLACEHOLDER_ID, firefox: FIREFOX_ID };

export function idFor({ id, family }: Target, ids: ExtensionIds): string {
  return family === "firefox" ? ids.firefox : id === "edge" ? ids.edge : ids.chromium;
}

/** Of the extension's settings, below HKEY_LOCAL_MACHINE. */
export function registryKey(target: Target, ids: ExtensionIds): string {
  return target.family === "firefox" ? `${target.registry}\\3rdparty\\Extensions\\${idFor(target, ids)}` : `${target.registry}\\3rdparty\\extensions\\${idFor(target, ids)}\\policy`;
}

/** The preference domain whose forced values are the policy; Firefox keeps it inside its own. */
export function macDomain(target: Target, ids: ExtensionIds): string {
  return target.family === "firefox" ? target.macDomain : `${target.macDomain}.extensions.${idFor(target, ids)}`;
}

/** A policy as a JSON file of the browser has it. */
export function wrapPolicy({ family, ...target }: Target, ids: ExtensionIds, policy: Record<string, unknown>): Record<string, unknown> {
  const id = idFor({ family, ...target }, ids);
  return family === "firefox" ? { policies: { "3rdparty": { Extensions: { [id]: policy } } } } : { "3rdparty": { extensions: { [id]: policy } } };
}
