import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../source-files.ts";

export const KILOBYTE = 1_000;

/** Reads the files of a package that was built; says what to do where it was not. */
export function openPackage(name: string): { folder: string; read: (file: string) => Promise<string> } {
  const folder = join(ROOT, ".output", name);
  const read = (file: string) => {
    if (!existsSync(join(folder, file))) throw new Error(`.output/${name}/${file} is not there: run npm run build`);
    return readFile(join(folder, file), "utf8");
  };
  return { folder, read };
}
