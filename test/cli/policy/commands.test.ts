import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { policyCheckCommand } from "../../../cli/policy-check-command.ts";
import { policyKitCommand } from "../../../cli/policy-kit-command.ts";
import { policyPackCommand } from "../../../cli/policy-pack-command.ts";
import { policyPreviewCommand } from "../../../cli/policy-preview-command.ts";
import { type Dataset, readDataset } from "../../../cli/dataset.ts";
import { FIREFOX_ID, PLACEHOLDER_ID } from "../../../cli/deploy/places.ts";
import { overlayExamples } from "../../../core/settings/policy/overlay-examples.ts";
import { openPack } from "../../../core/settings/policy/pack.ts";

const CHECKOUT = "https://www.aliexpress.com/p/trade/confirm.html";
const dataset = await readDataset();
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waybill-policy-command-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(command: (args: string[], print: (text: string) => void, opened?: Dataset) => Promise<number>, ...args: string[]): Promise<{ code: number; text: string }> {
  let text = "";
  const code = await command(args, (more) => (text += more), dataset);
  return { code, text };
}
const write = async (name: string, content: unknown) => {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  return path;
};
const firefox = (policy: object) => ({ policies: { "3rdparty": { Extensions: { [FIREFOX_ID]: policy } } } });
const chromium = (policy: object) => ({ "3rdparty": { extensions: { [PLACEHOLDER_ID]: policy } } });

describe("policy-check", () => {
  test("answers 0 for a good file, 1 for a bad one, and with --strict 1 for a warning", async () => {
    const good = await write("good/policies.json", firefox({ badge: "off" }));
    const bad = await write("bad/policies.json", firefox({ badge: "Off" }));
    const odd = await write("odd/policies.json", firefox({ theme: "dark", themeDefault: "light" }));
    expect(await run(policyCheckCommand, good)).toEqual({ code: 0, text: `${good}: firefox, ${FIREFOX_ID}: 1 keys arrive, 1 in force\n0 errors, 0 warnings\n` });
    expect((await run(policyCheckCommand, bad)).code).toBe(1);
    expect((await run(policyCheckCommand, bad)).text).toContain(`${bad}:6: error notAChoice badge: must be one of: off, compact, full.\n  → `);
    expect((await run(policyCheckCommand, odd)).code).toBe(0);
    expect((await run(policyCheckCommand, "--strict", odd)).code).toBe(1);
  });

  test("prints JSON that a pipeline can read", async () => {
    const bad = await write("bad/policies.json", firefox({ badge: "Off" }));
    const { text } = await run(policyCheckCommand, "--format", "json", bad);
    expect(JSON.parse(text)).toMatchObject({ v: 1, errors: 1, warnings: 0, files: [{ file: bad, sections: [{ browser: "firefox", delivered: { badge: "Off" }, policy: {} }], findings: [{ rule: "notAChoice", severity: "error", line: 6, key: "badge", item: null }] }] });
  });

  test("reads a folder as Chromium does, and names a key in two files", async () => {
    await write("managed/10.json", chromium({ badge: "off" }));
    await write("managed/20.json", chromium({ badge: "full", theme: "dark" }));
    const { code, text } = await run(policyCheckCommand, "--id", PLACEHOLDER_ID, join(folder, "managed"));
    expect(text).toContain("warning twoFiles badge");
    expect(code).toBe(0);
    const named = await run(policyCheckCommand, "--id", PLACEHOLDER_ID, join(folder, "managed/10.json"), join(folder, "managed/20.json"));
    expect(named.text).toContain("warning twoFiles badge");
  });

  test("says what is missing", async () => {
    await expect(run(policyCheckCommand)).rejects.toThrow("name a policy file");
    await expect(run(policyCheckCommand, join(folder, "none.json"))).rejects.toThrow("ENOENT");
    await expect(run(policyCheckCommand, "--browser", "opera", "x")).rejects.toThrow("opera");
  });
});

describe("policy-preview", () => {
  const policy = { organisationName: "Example Ltd", language: "nl", badge: "full", sitesLeftOut: ["didiglobal.com"], checkPage: false, notices: [{ text: "Ask first.", contact: "desk@example.com", pageTypes: ["checkout"] }], overlayNotes: [{ about: "service:aliexpress", text: "Samples alone." }] };

  test("tells toolbar, badge, notices and remarks of a page", async () => {
    const file = await write("preview/policies.json", firefox(policy));
    const { code, text } = await run(policyPreviewCommand, file, "--page", CHECKOUT, "--country", "BE");
    expect(code).toBe(0);
    for (const words of ["Beheerd door Example Ltd", "Toolbar: !SG", "Badge: full, SG Singapore", "Ask first.", "desk@example.com", "Remark on service:aliexpress: Samples alone.", "Locked: "]) expect(text).toContain(words);
  });

  test.each([
    ["https://web.didiglobal.com/mx/", "the site is left out"],
    ["https://www.example.org/", "“Check this page” is switched off"],
  ])("tells why nothing is shown on %s", async (page, words) => {
    const file = await write("preview/policies.json", firefox(policy));
    expect((await run(policyPreviewCommand, file, "--page", page)).text).toContain(words);
  });

  test("takes a saved page, and hides what the policy hides", async () => {
    const file = await write("preview/off.json", firefox({ badge: "off", toolbarCode: false }));
    const html = await write("preview/page.html", "<title>x</title>");
    const { text } = await run(policyPreviewCommand, file, "--page", "https://www.aliexpress.com/", "--html", html, "--browser", "firefox");
    expect(text).toContain("Badge: switched off");
    expect(text).toContain("Toolbar: (no letters)");
  });

  test("answers 1 where no policy arrives", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    const file = await write("preview/broken.json", "{");
    expect((await run(policyPreviewCommand, file, "--page", CHECKOUT)).code).toBe(1);
  });
});

describe("policy-pack", () => {
  test("makes a key for its owner alone, signs records of files and folders, and verifies", async () => {
    const key = join(folder, "pack.pem");
    const made = await run(policyPackCommand, "keys", key);
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    await expect(run(policyPackCommand, "keys", key)).rejects.toThrow("EEXIST");
    const { id: _, ...operator } = overlayExamples.operators[0] ?? { id: "" };
    await write("records/operators/example-trading.json", operator);
    const services = await write("services.json", { overlayServices: overlayExamples.services });
    const out = join(folder, "pack.json");
    expect((await run(policyPackCommand, "seal", "--key", key, "-o", out, join(folder, "records"), services)).code).toBe(0);
    const packed = JSON.parse(await readFile(out, "utf8")) as { overlayPack: string[]; overlayPackKey: string };
    expect(made.text).toContain(packed.overlayPackKey);
    expect(await openPack(packed.overlayPack, packed.overlayPackKey)).toMatchObject({ ok: true, contents: { overlayOperators: [{ id: "example-trading" }], overlayServices: [{ id: "example-procurement" }] } });
    expect(await run(policyPackCommand, "verify", out)).toEqual({ code: 0, text: "signature good\noverlayOperators: 1\noverlayServices: 1\n" });
    await write("pack.json", { ...packed, overlayPackKey: "A".repeat(43) });
    expect(await run(policyPackCommand, "verify", out)).toMatchObject({ code: 1, text: expect.stringContaining("The signature does not fit") as unknown });
  });

  test("signs nothing that the extension would refuse", async () => {
    const said = vi.spyOn(console, "error").mockReturnValue();
    const key = join(folder, "other.pem");
    await run(policyPackCommand, "keys", key);
    const bad = await write("bad-records.json", { overlayServices: [{ id: "x" }] });
    expect((await run(policyPackCommand, "seal", "--key", key, bad)).code).toBe(1);
    expect(said.mock.calls.flat().join("\n")).toContain("overlayServices[0]");
    const setting = await write("setting.json", { badge: "off" });
    await expect(run(policyPackCommand, "seal", "--key", key, setting)).rejects.toThrow("badge");
  });
});

describe("policy-kit", () => {
  test("writes everything for one's own package and policy, and each file passes the check", async () => {
    const zip = await write("waybill.zip", "PK not really");
    const policy = await write("mine.json", { organisationName: "Mine", badge: "off", sitesAdd: ["procurement.example.com"] });
    const out = join(folder, "kit");
    const { code, text } = await run(policyKitCommand, "--zip", zip, "--key", join(folder, "sign.pem"), "--server", "https://intranet.mine.example/waybill", "--policy", policy, "--out", out);
    expect(code).toBe(0);
    const id = /id in Chrome, Edge and Chromium: ([a-p]{32})/.exec(text)?.[1] ?? "";
    expect(await run(policyCheckCommand, "--id", id, join(out, "linux/chrome"), join(out, "linux/firefox/policies.json"), join(out, "windows/reg/edge.reg"), join(out, "macos/chrome.mobileconfig"), join(out, `macos/com.microsoft.Edge.extensions.${id}.plist`))).toMatchObject({ code: 0, text: expect.stringMatching(/0 errors, 0 warnings\n$/) as unknown });
    expect(await readFile(join(out, "install/update.xml"), "utf8")).toContain(`appid="${id}"`);
    expect((await readFile(join(out, "install/waybill.crx"))).subarray(0, 4).toString()).toBe("Cr24");
    for (const file of (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())) expect((await readFile(join(file.parentPath, file.name))).includes(PLACEHOLDER_ID), file.name).toBe(false);
    // The same key gives the same id again.
    expect((await run(policyKitCommand, "--zip", zip, "--key", join(folder, "sign.pem"), "--out", out)).text).toContain(id);
  });

  test("writes nothing for a policy that would not hold", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    const policy = await write("broken-policy.json", { badge: "Off", theme: "dark" });
    const out = join(folder, "none");
    expect((await run(policyKitCommand, "--id", PLACEHOLDER_ID, "--policy", policy, "--out", out)).code).toBe(1);
    await expect(readdir(out)).rejects.toThrow("ENOENT");
    await expect(run(policyKitCommand, "--id", "short", "--out", out)).rejects.toThrow("32 letters");
  });
});
