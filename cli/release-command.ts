import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DATA_ROOT, readDataset } from "./dataset.ts";
import { releaseFiles } from "./release/files.ts";

/**
 * `npm run release:data -- DIR`: the dataset as CSV, JSON and JSON-LD, with its dictionary, licence, citation and checksums. Throws
 * when the folder holds anything, or when the dataset breaks a rule: what is wrong must not be cited.
 */
export async function releaseCommand([folder = "", ...more]: string[], root = DATA_ROOT): Promise<number> {
  if (folder === "" || more.length > 0) throw new Error("name one empty folder for the release");
  const dataset = await readDataset(root);
  if (dataset.problems.length > 0) throw new Error(`the dataset has ${dataset.problems.length} problems (npm run check)`);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty`);
  const files = await releaseFiles(dataset, join(DATA_ROOT, ".."));
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  console.log(`${files.length} files of dataset ${dataset.stamp.version} (${dataset.stamp.hash}) in ${folder}; check them there with: sha256sum -c SHA256SUMS`);
  return 0;
}
