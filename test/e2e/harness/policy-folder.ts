import { existsSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, realpath, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { BrowserName } from "../../../cli/browsers.ts";
import { findBrowser } from "../../../cli/setup/browsers.mjs";

/** A browser's policy folder that exists for this test alone: mounted over the machine's own in a mount namespace. */
export type PolicyFolder = {
  /** What starts the browser with the folder in place of the machine's. */
  executable: string;
  /** Where the browser looks for policy files. */
  files: string;
  /** A folder for whatever the test serves or keeps besides. */
  scratch: string;
  /** Writes a policy file whole, as an administrator's tool does: a truncated one would be a removed one. */
  write(file: string, content: object | string | Buffer): Promise<void>;
  remove(file: string): Promise<void>;
  discard(): Promise<void>;
};

/** Where each browser looks; the mount needs a folder that is there. */
async function policyRoot(name: BrowserName): Promise<string> {
  if (name === "chromium") return "/etc/chromium";
  const program = await realpath(findBrowser("firefox") ?? "");
  // On Debian the program on the PATH is a script that starts the one in the folder.
  const folders = [dirname(program), "/usr/lib/firefox-esr", "/usr/lib/firefox", "/opt/firefox"];
  const installed = folders.find((folder) => existsSync(join(folder, "application.ini")));
  if (!installed) throw new Error(`no Firefox in ${folders.join(", ")}`);
  return realpath(join(installed, "distribution"));
}

export async function createPolicyFolder(name: BrowserName): Promise<PolicyFolder> {
  const root = await policyRoot(name);
  if (!existsSync(root)) throw new Error(`${root} is not there: nothing can be mounted over it`);
  const scratch = await mkdtemp(join(tmpdir(), `waybill-policy-${name}-`));
  const folder = join(scratch, "policies");
  await cp(root, folder, { recursive: true });
  const files = name === "chromium" ? join(folder, "policies", "managed") : folder;
  await mkdir(files, { recursive: true });
  const executable = join(scratch, "browser.sh");
  const asRoot = process.getuid?.() === 0 ? "" : "--map-root-user ";
  await writeFile(executable, `#!/bin/sh\nexec unshare ${asRoot}--mount sh -c 'mount --bind "$1" "$2" && shift 2 && exec "$@"' sh "${folder}" "${root}" "${findBrowser(name)}" "$@"\n`);
  await chmod(executable, 0o755);
  return {
    executable,
    files,
    scratch,
    async write(file, content) {
      const next = join(scratch, "next.json");
      await writeFile(next, typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content));
      await rename(next, join(files, file));
    },
    remove: (file) => rm(join(files, file), { force: true }),
    discard: () => rm(scratch, { recursive: true, force: true, maxRetries: 5 }),
  };
}
