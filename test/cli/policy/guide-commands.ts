import { join } from "node:path";

const main = join(import.meta.dirname, "..", "..", "..", "cli", "main.ts");

/** The commands of a guide, as they stand in it; npm's set-up is left out, since the tests run in it. */
export function commandsOf(guide: string): string[] {
  return [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = ""]) => text.trim().replace(/npm run --silent ([\w-]+) --/g, `"${process.execPath}" "${main}" $1`));
}

/** Every file of the kit that a guide names, by its path from the kit's folder up; `edge.mobileconfig` after `chrome.mobileconfig` is one beside it. */
export function filesNamedIn(guide: string): string[] {
  return [...new Set([...guide.matchAll(/kit\/[\w./-]*\w/g)].map(([path]) => path))];
}
