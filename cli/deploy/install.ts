import type { ExtensionIds, Target } from "./places.ts";
import { idFor } from "./places.ts";

/** Where browsers fetch the package: an organisation's own server, or a store. */
export type InstallAddresses = { updateUrl: string; xpiUrl: string };

export const SAMPLE_ADDRESSES: InstallAddresses = { updateUrl: "https://intranet.example.com/waybill/update.xml", xpiUrl: "https://intranet.example.com/waybill/waybill.xpi" };

/** Hosts from which an organisation keeps extensions; the second list wins. No host can have a path. */
const SAMPLE_HOSTS = { runtime_blocked_hosts: ["*://*.payroll.example.com"], runtime_allowed_hosts: ["*://shop.payroll.example.com"] };

/** The browser's `ExtensionSettings`: installed, enabled, kept, pinned. */
export function extensionSettings(target: Target, ids: ExtensionIds, { updateUrl, xpiUrl }: InstallAddresses, hosts: object = SAMPLE_HOSTS): Record<string, Record<string, unknown>> {
  const id = idFor(target, ids);
  if (target.family === "firefox") return { [id]: { installation_mode: "force_installed", install_url: xpiUrl, default_area: "navbar", private_browsing: false, ...hosts } };
  const pinned = target.id === "edge" ? { toolbar_state: "force_shown" } : { toolbar_pin: "force_pinned" };
  return { [id]: { installation_mode: "force_installed", update_url: updateUrl, override_update_url: true, ...pinned, ...hosts } };
}

/** The update manifest that a server of the organisation's gives beside the package. */
export function updateManifest(id: string, crxUrl: string, version: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">\n  <app appid="${id}">\n    <updatecheck codebase="${crxUrl}" version="${version}"/>\n  </app>\n</gupdate>\n`;
}
