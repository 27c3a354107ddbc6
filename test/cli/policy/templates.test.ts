import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ADML_LANGUAGES, ADMX_TARGETS } from "../../../cli/deploy/admx.ts";
import { templateFiles } from "../../../cli/deploy/files.ts";
import { FIREFOX_ID, macDomain, PLACEHOLDER_ID, PLACEHOLDER_IDS, registryKey, TARGETS, wrapPolicy } from "../../../cli/deploy/places.ts";
import { plistFile } from "../../../cli/deploy/plist.ts";
import { EVERY_DEFAULT, EVERY_LOCK } from "../../../cli/deploy/sample.ts";
import { checkPolicyFile } from "../../../cli/policy/check.ts";
import { readPlist } from "../../../cli/policy/read-plist.ts";
import { plainOf } from "../../../cli/policy/tree.ts";
import { BUNDLES } from "../../../core/messages/t.ts";
import { judgePolicy } from "../../../core/settings/policy/judge.ts";
import { POLICY_KEY_NAMES, policyKeys } from "../../../core/settings/policy/keys.ts";
import { managedSchema } from "../../../core/settings/policy/managed-schema.ts";
import { readCommandTemplate, readXml, type Xml } from "./admx-console.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const deploy = join(root, "deploy");
const read = (path: string) => readFile(join(deploy, path), "utf8");
const ids = { ids: [PLACEHOLDER_ID] };
const all = (xml: Xml | undefined) => (xml ?? []) as unknown as Xml[];

describe("O7: what is generated holds every key, and nothing else lies beside it", () => {
  test("no file in deploy/ is left over", async () => {
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
    const made = templateFiles(version).map(({ path }) => path.replace("deploy/", ""));
    const found = (await readdir(deploy, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(deploy.length + 1));
    expect(found.toSorted()).toEqual([...made, ...HAND_WRITTEN].toSorted());
  });

  test("every key stands in the browser's schema, in each template and in each manifest", async () => {
    const schema = managedSchema();
    expect(Object.keys(schema.type === "object" ? (schema.properties ?? {}) : {}).toSorted()).toEqual([...POLICY_KEY_NAMES].toSorted());
    for (const { id } of ADMX_TARGETS) {
      expect((await readCommandTemplate(id)).policies.map(({ name }) => name).toSorted()).toEqual([...POLICY_KEY_NAMES].toSorted());
      const manifest = await read(`macos/jamf-${id}.json`);
      for (const name of POLICY_KEY_NAMES) expect(manifest).toContain(`"${name}": {`);
    }
  });

  test("both samples together hold every key, and each is in force whole", async () => {
    expect([...Object.keys(EVERY_LOCK), ...Object.keys(EVERY_DEFAULT)].toSorted()).toEqual([...POLICY_KEY_NAMES].toSorted());
  });

  test("the id for Firefox is the manifest's", async () => expect(await readFile(join(root, "wxt.config.ts"), "utf8")).toContain(`id: "${FIREFOX_ID}"`));
});

const HAND_WRITTEN = ["README.md", "windows.md", "macos.md", "linux.md"];

describe("O11: templates for Group Policy", () => {
  test.each(ADMX_TARGETS.map((target) => [target.id, target] as const))("%s: every reference resolves in every language, and no id stands twice", async (id, target) => {
    const admx = await read(`windows/admx/waybill-${id}.admx`);
    const strings = [...admx.matchAll(/\$\(string\.([\w-]+)\)/g)].map(([, name = ""]) => name);
    const presentations = [...admx.matchAll(/\$\(presentation\.([\w-]+)\)/g)].map(([, name = ""]) => name);
    expect(strings.length).toBeGreaterThan(2 * POLICY_KEY_NAMES.length);
    const { policies } = await readCommandTemplate(id);
    expect(new Set(policies.map(({ name }) => name)).size).toBe(policies.length);
    const categories = [...admx.matchAll(/<category name="(\w+)"/g)].map(([, name]) => name);
    for (const { attributes, elements, category, name } of policies) {
      expect(attributes.key).toBe(registryKey(target, PLACEHOLDER_IDS));
      expect(attributes.class).toBe("Both");
      expect(categories).toContain(category);
      expect(elements).toHaveLength(policyKeys[name as keyof typeof policyKeys].kind === "boolean" ? 0 : 1);
    }
    expect(Object.keys(ADML_LANGUAGES).toSorted()).toEqual(Object.keys(BUNDLES).toSorted());
    for (const folder of Object.values(ADML_LANGUAGES)) {
      const adml = await readXml(`windows/admx/${folder}/waybill-${id}.adml`);
      const known = all(adml.policyDefinitionResources?.resources?.stringTable?.string).map((one) => String(one["@id"]));
      const shown = all(adml.policyDefinitionResources?.resources?.presentationTable?.presentation);
      expect(new Set(known).size).toBe(known.length);
      expect(strings.filter((name) => !known.includes(name))).toEqual([]);
      const drawn = shown.map((one) => String(one["@id"]));
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(presentations.filter((name) => !drawn.includes(name))).toEqual([]);
      // Each box is of an element that the policy has, by its id.
      const boxes = [...(await read(`windows/admx/${folder}/waybill-${id}.adml`)).matchAll(/refId="(\w+)"/g)].map(([, name]) => name);
      expect(boxes.toSorted()).toEqual(policies.flatMap(({ elements }) => elements.map(({ attributes }) => attributes.id)).toSorted());
    }
  });

  test("texts are those of the language", async () => {
    const [english, german] = await Promise.all(["en-US", "de-DE"].map((folder) => read(`windows/admx/${folder}/waybill-chrome.adml`)));
    expect(german).not.toBe(english);
  });
});

describe("O11: profiles for macOS", () => {
  test.each(ADMX_TARGETS.map((target) => [target.id, target] as const))("%s: one payload for each domain, with identifiers that stay", async (id, target) => {
    const profile = plainOf(readPlist(await read(`macos/${id}.mobileconfig`)).tree ?? { kind: "null", line: 0, value: null }) as { PayloadUUID: string; PayloadContent: { PayloadType: string; PayloadUUID: string; PayloadIdentifier: string }[] };
    const domains = target.family === "firefox" ? [target.macDomain] : [target.macDomain, macDomain(target, PLACEHOLDER_IDS)];
    expect(profile.PayloadContent.map(({ PayloadType }) => PayloadType)).toEqual(domains);
    const uuids = [profile.PayloadUUID, ...profile.PayloadContent.map(({ PayloadUUID }) => PayloadUUID)];
    expect(new Set(uuids).size).toBe(uuids.length);
    for (const uuid of uuids) expect(uuid).toMatch(/^[\dA-F]{8}-[\dA-F]{4}-5[\dA-F]{3}-[89AB][\dA-F]{3}-[\dA-F]{12}$/);
  });
});

describe("every committed file passes the check", () => {
  test.each(templateFiles("0").map(({ path }) => path).filter((path) => /\.(json|reg|plist|mobileconfig)$/.test(path) && !path.includes("jamf")))("%s", async (path) => {
    const { findings } = await checkPolicyFile(path, await readFile(join(root, path)), ids);
    expect(findings).toEqual([]);
  });
});

describe("O14: every key has a sample for every platform, and each passes the check", async () => {
  const page = await read("reference.md");
  const samples = new Map([...page.matchAll(/^### (\w+)\n([\s\S]*?)(?=^###? |$(?![\s\S]))/gm)].map(([, key = "", body = ""]) => [key, [...body.matchAll(/```(\w+)\n([\s\S]*?)\n```/g)].map(([, kind = "", text = ""]) => ({ kind, text }))]));

  test("there is a section for every key", () => expect([...samples.keys()].toSorted()).toEqual([...POLICY_KEY_NAMES].toSorted()));

  test.each(POLICY_KEY_NAMES)("%s", async (name) => {
    const { json = "", reg = "", xml = "" } = Object.fromEntries((samples.get(name) ?? []).map(({ kind, text }) => [kind, text]));
    // A sample alone: what it needs beside it, or in the dataset, is another key's.
    const expected = judgePolicy({ [name]: policyKeys[name].example }).policy;
    for (const target of TARGETS) {
      const policy = JSON.parse(`{${json}}`) as Record<string, unknown>;
      const key = `HKEY_LOCAL_MACHINE\\${registryKey(target, PLACEHOLDER_IDS)}`;
      const inner = plainOf(readPlist(`<plist version="1.0"><dict>${xml}</dict></plist>`).tree ?? { kind: "null", line: 0, value: null }) as object;
      const firefoxDomain = { EnterprisePoliciesEnabled: true, "3rdparty": { Extensions: { [FIREFOX_ID]: inner } } };
      const files: [string, string][] = [
        [target.family === "firefox" ? "policies.json" : "chrome.json", JSON.stringify(wrapPolicy(target, PLACEHOLDER_IDS, policy))],
        ["x.reg", `Windows Registry Editor Version 5.00\r\n\r\n[${key}]\r\n${reg.replaceAll("[…", `[${key}`)}\r\n`],
        [`${macDomain(target, PLACEHOLDER_IDS)}.plist`, plistFile(target.family === "firefox" ? firefoxDomain : inner)],
      ];
      for (const [file, text] of files) {
        const { findings, sections } = await checkPolicyFile(file, Buffer.from(text), ids);
        expect(findings, `${target.id} ${file}`).toEqual([]);
        expect(sections.map((section) => section.policy), `${target.id} ${file}`).toEqual([expected]);
      }
    }
  });
});
