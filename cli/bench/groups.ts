import { existsSync } from "node:fs";
import { join } from "node:path";
import { benchBulk } from "../../test/bench/bulk.ts";
import { benchReader, benchSizes } from "../../test/bench/cold.ts";
import { benchCore } from "../../test/bench/core.ts";
import { benchDataset } from "../../test/bench/dataset.ts";
import { benchJournal } from "../../test/bench/journal.ts";
import { benchLoad } from "../../test/bench/load.ts";
import { benchLookup } from "../../test/bench/lookup.ts";
import type { Row } from "../../test/bench/measure.ts";
import { benchMutations } from "../../test/bench/mutations.ts";
import { benchPages } from "../../test/bench/pages.ts";
import { benchPanels } from "../../test/bench/panels.ts";
import { benchPopup } from "../../test/bench/popup.ts";
import { benchWarc } from "../../test/bench/warc.ts";
import { DATA_ROOT, type Dataset } from "../dataset.ts";

const BUILD = join(DATA_ROOT, "..", ".output", "chrome-mv3");

type Group = {
  /** What it needs to stand there: the folder of saved pages, the build for Chromium. */
  needs: ("pages" | "build")[];
  /** Run when it is named only. */
  isOptional?: boolean;
  run: (dataset: Dataset, manifest: string) => Promise<Row[]>;
};

/** The benches, by the name that `--only` takes, in the order of the table. */
export const GROUPS: Record<string, Group> = {
  dataset: { needs: [], run: benchDataset },
  lookup: { needs: [], run: benchLookup },
  pages: { needs: ["pages"], run: benchPages },
  reader: { needs: ["pages"], run: benchReader },
  sizes: { needs: [], run: benchSizes },
  core: { needs: ["pages"], run: benchCore },
  load: { needs: ["pages", "build"], run: benchLoad },
  mutations: { needs: ["pages", "build"], run: benchMutations },
  bulk: { needs: ["pages"], run: benchBulk },
  panels: { needs: ["build"], run: benchPanels },
  popup: { needs: ["build"], run: benchPopup },
  journal: { needs: ["build"], run: () => benchJournal() },
  warc: { needs: ["pages"], isOptional: true, run: benchWarc },
};

/** Why a group cannot run here; undefined where it can. */
export function missingFor({ needs }: Group, manifest: string): string | undefined {
  if (needs.includes("pages") && !existsSync(manifest)) return "no folder of saved pages (npm run bench -- MANIFEST)";
  if (needs.includes("build") && !existsSync(join(BUILD, "sidepanel.html"))) return "no build (npm run build)";
  return undefined;
}
