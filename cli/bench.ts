import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { benchBulk } from "../test/bench/bulk.ts";
import { benchChromium } from "../test/bench/chromium.ts";
import { benchDataset } from "../test/bench/dataset.ts";
import { benchLookup } from "../test/bench/lookup.ts";
import { benchJournal } from "../test/bench/journal.ts";
import { benchPages } from "../test/bench/pages.ts";
import { benchPanels } from "../test/bench/panels.ts";
import { benchPopup } from "../test/bench/popup.ts";
import { DATA_ROOT, readDataset } from "./dataset.ts";

const ROOT = join(DATA_ROOT, "..");
const manifest = process.argv[2] ?? join(ROOT, "..", "shared", "pages", "manifest.json");

const dataset = await readDataset();
const rows = [...(await benchDataset(dataset)), ...(await benchLookup(dataset))];
if (existsSync(manifest)) rows.push(...(await benchPages(dataset, manifest)), ...(await benchChromium(dataset, manifest)), ...(await benchBulk(dataset, manifest)));
else console.log("no folder of saved pages: the page benches did not run (npm run bench -- MANIFEST)");
if (existsSync(join(ROOT, ".output", "chrome-mv3", "sidepanel.html"))) rows.push(...(await benchPanels(dataset)), ...(await benchPopup()), ...(await benchJournal(join(ROOT, ".output", "chrome-mv3"))));
else console.log("no build: the benches of panels, popup and journal did not run (npm run build)");

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}, Node ${process.version}, dataset ${dataset.stamp.version} ${dataset.stamp.hash}`;
console.log(machine);
const width = Math.max(...rows.map(({ what }) => what.length));
for (const { what, figure, ratio } of rows) console.log(`${what.padEnd(width)}  ${figure.padEnd(36)}  ${ratio}`);
await mkdir(join(ROOT, ".output"), { recursive: true });
await writeFile(join(ROOT, ".output", "bench.json"), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
