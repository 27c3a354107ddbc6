import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Folders of the dataset's layout, and the key of the policy that holds such records. */
const KEY_OF_FOLDER: Record<string, string> = { services: "overlayServices", operators: "overlayOperators", handling: "overlayHandling", claims: "overlayClaims" };

type Contents = Record<string, unknown[]>;

/**
 * What a pack will hold: from files, objects with overlay keys as a policy has them; from folders, records one a file as in `data/`
 * (`services/`, `operators/`, `handling/<service>/`, `claims/`), whose id is their path.
 */
export async function readPackRecords(paths: readonly string[]): Promise<Contents> {
  const contents: Contents = {};
  const add = (key: string, items: unknown[]) => (contents[key] = [...(contents[key] ?? []), ...items]);
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) {
      for (const { key, record } of await readFolder(path)) add(key, [record]);
      continue;
    }
    const given = parse(await readFile(path, "utf8"), path);
    for (const [key, value] of Object.entries(given)) {
      if (!/^overlay(?!Pack)/.test(key) || !Array.isArray(value)) throw new Error(`${path}: ${key}: a pack holds lists under the keys overlay… alone`);
      add(key, value);
    }
  }
  return contents;
}

async function readFolder(root: string): Promise<{ key: string; record: unknown }[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".json")).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.toSorted().map(async (file) => {
      const [folder = "", ...rest] = relative(root, file).split(sep);
      const key = Object.hasOwn(KEY_OF_FOLDER, folder) ? KEY_OF_FOLDER[folder] : undefined;
      if (!key) throw new Error(`${file}: no folder for records of an organisation; there are: ${Object.keys(KEY_OF_FOLDER).join(", ")}`);
      const id = rest.join("/").replace(/\.json$/, "");
      return { key, record: { id, ...parse(await readFile(file, "utf8"), file) } };
    }),
  );
}

function parse(text: string, file: string): object {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  throw new Error(`${file}: an object is expected`);
}
