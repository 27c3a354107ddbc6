import { z } from "zod";
import { translator } from "../../core/messages/t.ts";
import type { PolicyKey } from "../../core/settings/policy/definition.ts";
import { POLICY_KEY_NAMES, policyKeys } from "../../core/settings/policy/keys.ts";
import { type ManagedSchema, managedSchema } from "../../core/settings/policy/managed-schema.ts";
import { keyText, keyTitle } from "./key-words.ts";
import { type ExtensionIds, FIREFOX_ID, macDomain, type Target } from "./places.ts";

const t = translator("en");

/** A manifest for Jamf Pro's "Application & Custom Settings", from which it draws a form. No key is set unless somebody sets it. */
export function jamfManifest(target: Target, ids: ExtensionIds): object {
  const types = managedSchema();
  const known = types.type === "object" ? (types.properties ?? {}) : {};
  const properties = Object.fromEntries(POLICY_KEY_NAMES.map((name, index) => [name, property(policyKeys[name], known[name], index + 1)]));
  const head = { title: `Waybill (${target.name})`, description: `Preference domain ${macDomain(target, ids)}`, __preferencedomain: macDomain(target, ids), type: "object" };
  if (target.family !== "firefox") return { ...head, properties };
  const nested = [FIREFOX_ID, "Extensions", "3rdparty"].reduce<Record<string, object>>((inner, name) => ({ [name]: { type: "object", title: name, properties: inner } }), properties);
  return { ...head, properties: { EnterprisePoliciesEnabled: { type: "boolean", title: "EnterprisePoliciesEnabled", default: true }, ...nested } };
}

function property(definition: PolicyKey, schema: ManagedSchema | undefined, order: number): object {
  const { kind, choices, schema: strict } = definition;
  const { minimum, maximum } = kind === "integer" ? (z.toJSONSchema(strict) as { minimum?: number; maximum?: number }) : {};
  const configured =
    kind === "texts" ? { type: "array", items: { type: "string", title: "", ...(choices.length > 0 && { enum: choices }) } } : { ...schema, ...(choices.length > 0 && { enum: choices }), ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
  return { title: keyTitle(definition, t), description: keyText(definition, t), property_order: order, anyOf: [{ type: "null", title: "Not Configured" }, { title: "Configured", ...configured }] };
}
