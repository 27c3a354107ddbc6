import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Found } from "./found.ts";

const indexSchema = z.record(z.string(), z.string());

/**
 * A folder of texts that somebody kept: `index.json` maps a source's address to the file below the folder. Throws when the index
 * is missing or no such map: a check that read nothing must not look like one that found nothing.
 */
export async function openTexts(folder: string): Promise<(url: string) => Promise<Found>> {
  const index = indexSchema.parse(JSON.parse(await readFile(join(folder, "index.json"), "utf8")));
  return async (url) => {
    const file = Object.hasOwn(index, url) ? index[url] : undefined;
    if (file === undefined) return { state: "notReachable", why: "the folder of texts does not have it" };
    return { state: "found", bytes: await readFile(join(folder, file)), by: "texts", isHtml: /\.x?html?$/i.test(file) };
  };
}
