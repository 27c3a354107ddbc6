import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "..", "..");
export const FOLDERS = ["core", "components", "platform", "cli", "modules", "entrypoints"] as const;

export type SourceFile = { path: string; text: string; lines: number };

/** Every source file below the given folders of the project, sorted by path. */
export async function readSources(folders: readonly string[], endings: RegExp): Promise<SourceFile[]> {
  const lists = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(ROOT, folder), { recursive: true });
      return names.filter((name) => endings.test(name)).map((name) => join(folder, name).replaceAll("\\", "/"));
    }),
  );
  return Promise.all(
    lists.flat().toSorted().map(async (path) => {
      const text = await readFile(join(ROOT, path), "utf8");
      return { path, text, lines: text.split("\n").length - 1 };
    }),
  );
}

/** The text without its comments and without what stands in quotes, line by line as it was. */
export function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, (part) => part.replace(/[^\n]/g, " "));
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^"';]*?from\s*"([^"]+)"|(?:^|\n)\s*import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/g;

/** What a file imports: packages as they are, files as paths below the project. */
export function importsOf({ path, text }: SourceFile): string[] {
  return [...text.matchAll(IMPORT)].map(([, from, bare, dynamic]) => {
    const name = from ?? bare ?? dynamic ?? "";
    return name.startsWith(".") ? join(path, "..", name).replaceAll("\\", "/") : name;
  });
}
