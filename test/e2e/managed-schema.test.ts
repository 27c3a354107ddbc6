import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "puppeteer-core";
import { launchChromium } from "../../cli/browsers.ts";
import { schemaFaults } from "../../core/settings/policy/schema-whitelist.ts";
import { SCHEMA_CASES } from "../fixtures/policies/schemas.ts";

const build = join(import.meta.dirname, "..", "..", ".output", "chrome-mv3");

describe("O8: real Chromium and schemas for managed storage", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "waybill-schema-"));
    browser = await launchChromium({ extension: await extensionWith({ type: "object", properties: { key: { type: "string" } } }, "first") });
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** An extension that is nothing but a schema. */
  async function extensionWith(schema: unknown, name: string): Promise<string> {
    const path = join(folder, name.replaceAll(/\W+/g, "-"));
    await mkdir(path);
    await writeFile(join(path, "schema.json"), JSON.stringify(schema));
    await writeFile(join(path, "manifest.json"), JSON.stringify({ manifest_version: 3, name: "schema", version: "1", permissions: ["storage"], storage: { managed_schema: "schema.json" } }));
    return path;
  }

  const loads = (path: string) => browser.installExtension(path).then(
    () => "loads",
    () => "refused",
  );

  test.each(SCHEMA_CASES.map((one) => [one.name, one] as const))("%s", async (name, { schema, chromium, isOnTheList }) => {
    expect(await loads(await extensionWith(schema, name))).toBe(chromium);
    if (isOnTheList) expect(chromium).toBe("loads");
  });

  test("the one in the package is on the list, and loads", async () => {
    const schema: unknown = JSON.parse(await readFile(join(build, "managed_schema.json"), "utf8"));
    expect(schemaFaults(schema)).toEqual([]);
    expect(await loads(await extensionWith(schema, "ours"))).toBe("loads");
    expect(await loads(build)).toBe("loads");
  });
});
