import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SAMPLE_POLICY } from "../../../cli/deploy/sample.ts";
import { commandsOf, filesNamedIn } from "./guide-commands.ts";

const root = join(import.meta.dirname, "..", "..", "..");
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "waybill-guide-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("O15: each guide leads from a release to settings that pass, in ten steps", () => {
  test.each(["windows.md", "macos.md", "linux.md"])("%s", async (name) => {
    const guide = await readFile(join(root, "deploy", name), "utf8");
    expect([...guide.matchAll(/^\d+\. /gm)].length).toBeLessThanOrEqual(10);
    const commands = commandsOf(guide);
    expect(commands.length).toBeGreaterThanOrEqual(3);
    await writeFile(join(folder, "release.zip"), "a package");
    await writeFile(join(folder, "release-firefox.zip"), "a package");
    await writeFile(join(folder, "policy.json"), JSON.stringify(SAMPLE_POLICY));
    const env = { ...process.env, RELEASE: "release.zip", RELEASE_FIREFOX: "release-firefox.zip", POLICY: "policy.json", SERVER: "https://intranet.example.com/waybill", POLICIES: join(folder, "etc", "chromium"), FIREFOX: join(folder, "etc", "firefox") };
    for (const command of commands) {
      const { stdout } = await promisify(execFile)("sh", ["-c", command], { cwd: folder, env });
      if (command.includes("policy-check")) expect(stdout).toMatch(/[1-9]\d* in force[\s\S]*0 errors, 0 warnings\n$/);
      if (command.includes("policy-preview")) expect(stdout).toContain("Managed by Example Ltd");
    }
    if (name === "linux.md") expect(await readdir(join(folder, "etc", "chromium"))).toEqual(["10-waybill-install.json", "50-waybill.json"]);
  }, 240_000);

  test("names no file that the kit has not", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(root, "cli", "main.ts"), "policy-kit", "--zip", join(root, "package.json"), "--xpi", join(root, "package.json"), "--key", "signing.pem", "--out", "kit"], { cwd: folder });
    expect(stdout).toContain("files in kit");
    const made = (await readdir(join(folder, "kit"), { recursive: true })).map((file) => `kit/${file}`);
    for (const name of ["README.md", "windows.md", "macos.md", "linux.md"]) {
      const guide = await readFile(join(root, "deploy", name), "utf8");
      for (const path of filesNamedIn(guide)) expect(made, `${name}: ${path}`).toContain(path);
    }
  }, 120_000);
});
