/** A file in a git repository at one commit. */
export type GitAddress = { repository: string; commit: string; path: string };

const BLOB = /^https:\/\/github\.com\/([\w.-]+)\/([\w.-]+)\/(?:blob|raw)\/([0-9a-f]{7,40})\/([^?#]+)/;
const RAW = /^https:\/\/raw\.githubusercontent\.com\/([\w.-]+)\/([\w.-]+)\/([0-9a-f]{7,40})\/([^?#]+)/;

/** The file that an address names by its commit; undefined for any other address: a branch is no lasting place. */
export function gitAddress(url: string): GitAddress | undefined {
  const match = BLOB.exec(url) ?? RAW.exec(url);
  if (!match) return undefined;
  const [, owner = "", name = "", commit = "", path = ""] = match;
  try {
    return { repository: `${owner}/${name}`, commit, path: decodeURIComponent(path) };
  } catch {
    return undefined;
  }
}
