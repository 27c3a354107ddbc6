import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const root = join(fileURLToPath(import.meta.url), "..", "..", "..");
