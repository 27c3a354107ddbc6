import type { PolicyKey } from "../../core/settings/policy/definition.ts";
import { isPolicyKey, policyKeys } from "../../core/settings/policy/keys.ts";

/** One value below the extension's key: `subkey` is "" or the name of the list. */
export type RegistryValue = { subkey: string; name: string } & ({ type: "DWord"; value: number } | { type: "String"; value: string });

/**
 * A policy as registry values of the two types that browsers take for extensions: numbers for booleans and integers, text, lists of
 * text as numbered values of a subkey, lists of objects as JSON text. Unknown keys are left out.
 */
export function registryValues(policy: Record<string, unknown>): RegistryValue[] {
  return Object.entries(policy).flatMap(([key, value]) => (isPolicyKey(key) ? valuesOf(policyKeys[key], value) : []));
}

function valuesOf({ key, kind }: PolicyKey, value: unknown): RegistryValue[] {
  if (typeof value === "boolean") return [{ subkey: "", name: key, type: "DWord", value: value ? 1 : 0 }];
  if (typeof value === "number") return [{ subkey: "", name: key, type: "DWord", value }];
  if (typeof value === "string") return [{ subkey: "", name: key, type: "String", value }];
  if (!Array.isArray(value)) return [];
  // A subkey without values would be no list at all.
  if (kind === "items" || value.length === 0) return [{ subkey: "", name: key, type: "String", value: JSON.stringify(value) }];
  return value.map((item, index) => ({ subkey: key, name: String(index + 1), type: "String", value: String(item) }));
}

const CRLF = "\r\n";

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** A `.reg` file's text that sets these values below a key of HKEY_LOCAL_MACHINE, and removes what stood there before. */
export function regFile(key: string, values: readonly RegistryValue[]): string {
  const subkeys = ["", ...new Set(values.map(({ subkey }) => subkey).filter(Boolean))];
  const sections = subkeys.map((subkey) => {
    const lines = values.filter((value) => value.subkey === subkey).map((value) => `${quoted(value.name)}=${value.type === "DWord" ? `dword:${value.value.toString(16).padStart(8, "0")}` : quoted(value.value)}`);
    return [`[HKEY_LOCAL_MACHINE\\${key}${subkey && `\\${subkey}`}]`, ...lines].join(CRLF);
  });
  return ["Windows Registry Editor Version 5.00", `[-HKEY_LOCAL_MACHINE\\${key}]`, ...sections, ""].join(CRLF + CRLF).replace(/(\r\n)+$/, CRLF);
}

/** As regedit reads it whatever the machine's language: plain where all is ASCII, else UTF-16 with its mark. */
export function regBytes(text: string): Buffer {
  return /^\p{ASCII}*$/u.test(text) ? Buffer.from(text) : Buffer.from(`\ufeff${text}`, "utf16le");
}
