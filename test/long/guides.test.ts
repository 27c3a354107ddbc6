import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { XMLValidator } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BrowserName, FIREFOX_UUID, launchChromium, launchFirefox } from "../../cli/browsers.ts";
import { readSigningKey } from "../../cli/deploy/package-file.ts";
import { PLACEHOLDER_ID } from "../../cli/deploy/places.ts";
import { SAMPLE_POLICY } from "../../cli/deploy/sample.ts";
import { policyCheckCommand } from "../../cli/policy-check-command.ts";
import { runScript, tools } from "../../cli/tools.ts";
import type { PolicyView } from "../../core/protocol.ts";
import { commandsOf, filesNamedIn } from "../cli/policy/guide-commands.ts";
import { createPolicyFolder, type PolicyFolder } from "../e2e/harness/policy-folder.ts";
import { sendToWorker } from "../e2e/harness/worker.ts";
import { note, printFiguresAtEnd } from "./figures.ts";

const root = join(import.meta.dirname, "..", "..");
const output = join(root, ".output");

printFiguresAtEnd();

let folder = "";
let server: Server;
const etc: Partial<Record<BrowserName, PolicyFolder>> = {};
const placeOf = (name: BrowserName): PolicyFolder => etc[name] as PolicyFolder;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waybill-release-"));
  // As `npm run zip` does.
  for (const args of [["zip"], ["zip", "-b", "firefox"]]) expect(await runScript(tools.wxt, args)).toBe(0);
  await writeFile(join(folder, "policy.json"), JSON.stringify(SAMPLE_POLICY));
  for (const name of ["chromium", "firefox"] as const) etc[name] = await createPolicyFolder(name);
  // The organisation's server: what the guide says to put there, and nothing else. Firefox asks it as a proxy.
  server = createServer(async (request, response) => {
    const file = await readFile(join(folder, "kit", "install", basename(new URL(request.url ?? "", "http://x").pathname))).catch(() => undefined);
    const type = request.url?.includes(".crx") ? "application/x-chrome-extension" : request.url?.includes(".xpi") ? "application/x-xpinstall" : "application/xml";
    response.writeHead(file ? 200 : 404, { "content-type": type }).end(file);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
}, 900_000);

afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  for (const one of Object.values(etc)) await one.discard();
  await rm(folder, { recursive: true, force: true });
});

const port = () => (server.address() as AddressInfo).port;

/** Every command of a guide, from the zips of this build. */
async function follow(name: string): Promise<string> {
  const guide = await readFile(join(root, "deploy", name), "utf8");
  const zips = await readdir(output);
  const zip = (browser: string) => join(output, zips.find((file) => file.endsWith(`-${browser}.zip`)) ?? "");
  const env = { ...process.env, RELEASE: zip("chrome"), RELEASE_FIREFOX: zip("firefox"), POLICY: "policy.json", SERVER: `http://127.0.0.1:${port()}`, POLICIES: placeOf("chromium").files, FIREFOX: placeOf("firefox").files };
  const commands = commandsOf(guide);
  for (const command of commands) {
    const { stdout } = await promisify(execFile)("sh", ["-c", command], { cwd: folder, env });
    if (command.includes("policy-check")) expect(stdout, command).toMatch(/[1-9]\d* in force[\s\S]*0 errors, 0 warnings\n$/);
    if (command.includes("policy-preview")) expect(stdout, command).toContain("Managed by Example Ltd");
  }
  const made = new Set((await readdir(join(folder, "kit"), { recursive: true })).map((file) => `kit/${file}`));
  expect(filesNamedIn(guide).filter((path) => !made.has(path))).toEqual([]);
  note(`O15 ${name}: commands, each with exit code 0`, commands.length, 0, `${[...guide.matchAll(/^\d+\. /gm)].length} steps, ${filesNamedIn(guide).length} files named`);
  return guide;
}

const idOfKit = async () => readSigningKey(await readFile(join(folder, "signing.pem"), "utf8")).extensionId;

describe("O15 from the release's zips", () => {
  test.each(["windows.md", "macos.md"])("%s: every command ends well, and every file of the kit is one that its tool reads", async (name) => {
    await follow(name);
    const id = await idOfKit();
    const kit = join(folder, "kit", name.replace(".md", ""));
    const files = (await readdir(kit, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(7);
    for (const file of files) {
      const text = (await readFile(file)).toString(file.endsWith(".reg") ? "utf16le" : "utf8");
      expect(text.includes(PLACEHOLDER_ID), file).toBe(false);
      if (/\.(admx|adml|mobileconfig|plist)$/.test(file)) expect(XMLValidator.validate(text.replace(/^\ufeff/, "")), file).toBe(true);
      if (file.endsWith(".json")) expect(() => JSON.parse(text) as unknown, file).not.toThrow();
      if (/\.(reg|mobileconfig|plist)$/.test(file)) {
        let said = "";
        expect(await policyCheckCommand(["--id", id, "--strict", file], (words) => void (said += words)), said).toBe(0);
      }
    }
    note(`O15 ${name}: files of the kit that lint`, files.length, 0);
  }, 600_000);

  test("linux.md: Chromium and Firefox install it from the organisation's server and obey", async () => {
    await follow("linux.md");
    const id = await idOfKit();
    const crx = await readFile(join(folder, "kit", "install", "waybill.crx"));
    const zip = (await readdir(output)).find((file) => file.endsWith("-chrome.zip")) ?? "";
    expect(crx.includes(await readFile(join(output, zip)))).toBe(true);
    // Else nothing may look into an extension that a policy installed.
    await placeOf("chromium").write("00-test.json", { DeveloperToolsAvailability: 1 });
    for (const name of ["chromium", "firefox"] as const) {
      const profile = await mkdtemp(join(folder, `${name}-`));
      const { executable } = placeOf(name);
      const browser = name === "firefox" ? await launchFirefox({ executable, profile, proxyPort: port() }) : await launchChromium({ executable, profile });
      try {
        const page = await browser.newPage();
        const address = name === "firefox" ? `moz-extension://${FIREFOX_UUID}/managed.html` : `chrome-extension://${id}/managed.html`;
        const shown = () => page.evaluate(() => document.body.innerText).catch(() => "");
        // Only until the page is there: Chromium hands a new extension its policy when a page has come to rest, or after three minutes.
        for (const until = performance.now() + 60_000; performance.now() < until && !(await shown()).startsWith("Waybill"); await setTimeout(1_000)) {
          page.goto(address).catch(() => undefined);
        }
        await expect.poll(shown, { timeout: 60_000, interval: 100, message: `${name} installed it, and hears of its policy` }).toContain("Managed by Example Ltd");
        const view = await sendToWorker<PolicyView>(page, "policy");
        expect(view).toMatchObject({ state: "inForce", installType: "admin" });
        expect(new Set(view.verdicts.map(({ key }) => key))).toEqual(new Set(Object.keys(SAMPLE_POLICY)));
        expect(view.verdicts.filter(({ outcome }) => outcome !== "accepted")).toEqual([]);
        const text = await shown();
        for (const key of Object.keys(SAMPLE_POLICY)) expect(text).toContain(key);
        note(`O15 linux.md: ${name} installed, keys in force`, Object.keys(SAMPLE_POLICY).length, 0);
      } finally {
        await browser.close();
      }
    }
  }, 600_000);
});
