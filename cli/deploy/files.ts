import { ADML_LANGUAGES, ADMX_TARGETS, admlFile, admxFile } from "./admx.ts";
import { extensionSettings, type InstallAddresses, SAMPLE_ADDRESSES, updateManifest } from "./install.ts";
import { jamfManifest } from "./jamf.ts";
import { type ExtensionIds, FIREFOX_ID, idFor, macDomain, PLACEHOLDER_IDS, registryKey, type Target, TARGETS, targetOf, wrapPolicy } from "./places.ts";
import { plistFile } from "./plist.ts";
import { detectScript, remediateScript, removeScript } from "./powershell.ts";
import { configurationProfile } from "./profile.ts";
import { referencePage } from "./reference.ts";
import { regBytes, regFile, registryValues } from "./registry.ts";
import { SAMPLE_POLICY } from "./sample.ts";

export type KitOptions = { ids: ExtensionIds; addresses: InstallAddresses; policy: Record<string, unknown>; version: string };
export type KitFile = { path: string; bytes: Buffer };

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
const text = (value: string) => Buffer.from(value);

/** Everything that an administrator's tools take, for one policy and one package: path below the kit, content. */
export function kitFiles({ ids, addresses, policy, version }: KitOptions): KitFile[] {
  const values = registryValues(policy);
  return [
    ...Object.entries(ADML_LANGUAGES).flatMap(([locale, folder]) => ADMX_TARGETS.map(({ id }) => ({ path: `windows/admx/${folder}/waybill-${id}.adml`, bytes: text(admlFile(locale)) }))),
    ...ADMX_TARGETS.map((target) => ({ path: `windows/admx/waybill-${target.id}.admx`, bytes: text(admxFile(target, ids)) })),
    ...ADMX_TARGETS.flatMap((target) => {
      const key = registryKey(target, ids);
      return [
        { path: `windows/reg/${target.id}.reg`, bytes: regBytes(regFile(key, values)) },
        { path: `windows/intune/${target.id}-detect.ps1`, bytes: text(detectScript(key, values)) },
        { path: `windows/intune/${target.id}-remediate.ps1`, bytes: text(remediateScript(key, values)) },
        { path: `windows/intune/${target.id}-remove.ps1`, bytes: text(removeScript(key)) },
        { path: `macos/${target.id}.mobileconfig`, bytes: text(configurationProfile(target, ids, addresses, policy)) },
        { path: `macos/jamf-${target.id}.json`, bytes: json(jamfManifest(target, ids)) },
      ];
    }),
    ...ADMX_TARGETS.filter(({ family }) => family === "chromium").map((target) => ({ path: `macos/${macDomain(target, ids)}.plist`, bytes: text(plistFile(policy)) })),
    ...TARGETS.flatMap((target) => linuxFiles(target, { ids, addresses, policy, version })),
    { path: "install/update.xml", bytes: text(updateManifest(idFor(targetOf("chrome"), ids), addresses.updateUrl.replace(/[^/]*$/, "waybill.crx"), version)) },
  ];
}

function linuxFiles(target: Target, { ids, addresses, policy }: KitOptions): KitFile[] {
  const settings = { ExtensionSettings: extensionSettings(target, ids, addresses) };
  if (target.family === "firefox") {
    const wrapped = wrapPolicy(target, ids, policy).policies as object;
    return [
      { path: "linux/firefox/policies.json", bytes: json({ policies: { ...settings, ...wrapped } }) },
      { path: `linux/firefox/managed-storage/${FIREFOX_ID}.json`, bytes: json({ name: FIREFOX_ID, description: "Waybill's policy", type: "storage", data: policy }) },
      { path: "install/ExtensionSettings.firefox.json", bytes: json({ policies: settings }) },
    ];
  }
  return [
    { path: `linux/${target.id}/50-waybill.json`, bytes: json(wrapPolicy(target, ids, policy)) },
    { path: `linux/${target.id}/10-waybill-install.json`, bytes: json(settings) },
    { path: `install/ExtensionSettings.${target.id}.json`, bytes: json(settings) },
  ];
}

/** The committed templates: the kit for the sample policy and the placeholder's id, and the reference page. */
export function templateFiles(version: string): KitFile[] {
  const kit = kitFiles({ ids: PLACEHOLDER_IDS, addresses: SAMPLE_ADDRESSES, policy: SAMPLE_POLICY, version });
  return [...kit, { path: "reference.md", bytes: text(referencePage()) }].map(({ path, bytes }) => ({ path: `deploy/${path}`, bytes }));
}
