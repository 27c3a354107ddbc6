import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { decodeHtml } from "../bulk/charset.ts";
import type { ManifestPage } from "./labels.ts";

const run = promisify(execFile);
const LARGEST = 64 * 1024 * 1024;

/**
 * A page's bytes as text: the file beside its manifest, or, where a folder of clones (`<owner>+<name>/repo`) is given, what its
 * `source` (owner/repo@commit:path) names. Such a page is read into memory and written nowhere. Rejects where neither is there.
 */
export async function readPage(page: ManifestPage, manifest: string, clones: string | undefined): Promise<string> {
  const source = /^([\w.-]+)\/([\w.-]+)@([0-9a-f]{7,40}):(.+)$/.exec(page.source);
  try {
    return decodeHtml(await readFile(join(dirname(manifest), page.file)));
  } catch (error) {
    if (!clones || !source) throw error;
    const [, owner = "", name = "", commit = "", path = ""] = source;
    const { stdout } = await run("git", ["-C", join(clones, `${owner}+${name}`, "repo"), "show", `${commit}:${path}`], { encoding: "buffer", maxBuffer: LARGEST });
    return decodeHtml(stdout);
  }
}
