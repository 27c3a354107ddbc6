import { createHash } from "node:crypto";

/** Text as XML has it, in elements and attributes. */
export function xmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A JSON value as property-list elements, indented; null and what JSON has not are refused. */
export function plistValue(value: unknown, indent = ""): string {
  if (typeof value === "boolean") return `${indent}<${value}/>`;
  if (typeof value === "number") return `${indent}<${Number.isInteger(value) ? "integer" : "real"}>${value}</${Number.isInteger(value) ? "integer" : "real"}>`;
  if (typeof value === "string") return `${indent}<string>${xmlText(value)}</string>`;
  if (Array.isArray(value)) return value.length === 0 ? `${indent}<array/>` : `${indent}<array>\n${value.map((item) => plistValue(item, `${indent}  `)).join("\n")}\n${indent}</array>`;
  if (typeof value === "object" && value !== null) return `${indent}<dict>\n${plistMembers(value, `${indent}  `)}\n${indent}</dict>`;
  throw new Error(`a property list has no ${value === null ? "null" : typeof value}`);
}

export function plistMembers(members: object, indent = ""): string {
  return Object.entries(members)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => `${indent}<key>${xmlText(key)}</key>\n${plistValue(value, indent)}`)
    .join("\n");
}

export function plistFile(value: object): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">\n${plistValue(value)}\n</plist>\n`;
}

/** RFC 4122's namespace for DNS names. */
const NAMESPACE = Buffer.from("6ba7b8109dad11d180b400c04fd430c8", "hex");

/** A version-5 UUID: the same name always gives the same one, so that a profile replaces its older self. */
export function nameUuid(name: string): string {
  const bytes = createHash("sha1").update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").toUpperCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
