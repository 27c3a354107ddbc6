import { spawn } from "node:child_process";
import { access } from "node:fs/promises";
import { join } from "node:path";
import type { GitAddress } from "./address.ts";
import type { Found } from "./found.ts";

/**
 * Reads files of one bare repository, all by one `git cat-file --batch`: a process for each would cost more than the reading.
 * `mirror` holds repositories as `<owner>+<name>/repo`. Answers come in the order of the addresses, whose repository is one.
 */
export async function readGitTexts(mirror: string, repository: string, addresses: readonly GitAddress[]): Promise<Found[]> {
  const folder = join(mirror, repository.replace("/", "+"), "repo");
  const isThere = await access(folder).then(() => true, () => false);
  if (!isThere) return addresses.map(() => ({ state: "notReachable", why: "the repository is not in the mirror" }));
  const objects = await readObjects(folder, addresses.map(({ commit, path }) => `${commit}:${path}`));
  return Promise.all(objects.map(async (bytes, index) => (bytes ? { state: "found" as const, bytes, by: "git" as const } : await whyAbsent(folder, addresses[index] as GitAddress))));
}

/** A mirror may hold a commit without its largest files; a file that the commit does not name is another matter. */
async function whyAbsent(folder: string, { commit, path }: GitAddress): Promise<Found> {
  const listed = await git(folder, ["ls-tree", "-z", "--full-tree", commit, "--", path]).catch(() => undefined);
  if (listed === undefined) return { state: "notReachable", why: "the commit is not in the mirror" };
  return listed.length > 0 ? { state: "notReachable", why: "the mirror lacks the file's text" } : { state: "absent", why: "the commit has no such file" };
}

/** Contents of blobs by their names (`<commit>:<path>`), all by one process; undefined where there is none. */
export async function readObjects(folder: string, names: readonly string[]): Promise<(Buffer | undefined)[]> {
  const output = await git(folder, ["cat-file", "--batch"], `${names.join("\n")}\n`);
  let at = 0;
  return names.map(() => {
    const end = output.indexOf(0x0a, at);
    const head = output.subarray(at, end).toString("utf8");
    const blob = / blob (\d+)$/.exec(head);
    at = end + 1;
    const size = Number(blob?.[1] ?? / (?:tree|commit|tag) (\d+)$/.exec(head)?.[1]);
    if (Number.isNaN(size)) return undefined;
    const bytes = output.subarray(at, at + size);
    at += size + 1;
    return blob ? bytes : undefined;
  });
}

/** Runs git on a repository without any setting of the person's own, and never over the network. */
export function git(folder: string, args: readonly string[], input = ""): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0", GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
    const child = spawn("git", ["-c", "safe.directory=*", "-C", folder, ...args], { env, stdio: ["pipe", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(Buffer.concat(out)) : reject(new Error(`git ${args[0] ?? ""}: ${Buffer.concat(err).toString("utf8").trim()}`))));
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}
