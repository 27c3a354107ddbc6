import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { formatRecord } from "../core/dataset/format.ts";
import type { RecordKind } from "../core/dataset/kinds.ts";
import { slugSchema } from "../core/dataset/schema/common.ts";
import { DATA_ROOT } from "./dataset.ts";

const today = () => new Date().toISOString().slice(0, 10);

function emptySource() {
  const read = { datePublished: null, retrievedAt: today(), reliability: "B", quote: "" };
  return { id: "own-page", publisher: "", title: "", url: "https://", kind: "operatorDocument", primary: true, language: "en", ...read };
}

/** A record of each kind with every required field, empty where a fact with a source belongs. */
const TEMPLATES: Record<string, { kind: RecordKind; make: (id: string) => object }> = {
  service: {
    kind: "services",
    make: (id) => ({ name: "", kind: "shop", country: "", hosts: [{ host: `${id}.com` }], names: [{ text: "" }], pages: [{ id: "home", type: "home", paths: ["/"] }], operatedBy: [{ operator: "", regions: ["OTHER"], roles: ["contractingParty"], sources: ["own-page"] }] }),
  },
  operator: {
    kind: "operators",
    make: () => ({ name: "", legalName: "", entityType: "registeredEntity", registration: { country: "", sources: ["own-page"] }, headquarters: { country: "", sources: ["own-page"] }, ownership: [], chainEnds: { because: "notFound", sources: [] } }),
  },
  jurisdiction: {
    kind: "jurisdictions",
    make: (id) => ({ code: id.toUpperCase(), name: "", memberOf: [], dataProtectionAuthority: null, adequacy: { status: "none", asOf: today(), sources: ["own-page"] } }),
  },
  law: {
    kind: "laws",
    make: () => ({ name: "", jurisdiction: "", articles: [{ article: "", effect: "compelledAccess", text: "", sources: ["own-page"] }], whoIsBound: "", reach: { by: ["registration"], text: "", sources: ["own-page"] }, oversight: null, status: "inForce", statusAsOf: today(), translation: "original" }),
  },
  facility: {
    kind: "facilities",
    make: () => ({ name: "", kind: "hub", operatedBy: [{ operator: "", sources: ["own-page"] }], location: { country: "", place: "", sources: ["own-page"] }, figures: [] }),
  },
  claim: {
    kind: "claims",
    make: () => ({ about: ["operator:"], text: "", claimType: "allegation", topics: [], status: "alleged", assertedBy: { name: "", kind: "press" }, datePublished: "", responses: [{ by: "", stance: "notFound", date: today(), searched: [""] }], credibility: 6 }),
  },
  handling: {
    kind: "handling",
    make: (id) => ({ service: id.split("/")[0], region: (id.split("/")[1] ?? "").toUpperCase(), document: { source: "own-page", type: "Privacy Policy", documentDate: null } }),
  },
};

/** Writes `data/<kind>/<id>.json` to be filled in; refuses to overwrite. Returns what to do next. */
export async function scaffold(kind: string, id: string, root = DATA_ROOT): Promise<string> {
  const template = Object.hasOwn(TEMPLATES, kind) ? TEMPLATES[kind] : undefined;
  if (!template) throw new Error(`"${kind}" is no kind of record; there are: ${Object.keys(TEMPLATES).join(", ")}`);
  const isId = id.split("/").every((part) => slugSchema.safeParse(part).success);
  if (!isId || id.split("/").length !== (kind === "handling" ? 2 : 1)) {
    throw new Error(`"${id}" is no id: ${kind === "handling" ? "<service>/<region>" : "a-z, 0-9 and single hyphens"}`);
  }
  const path = `${template.kind}/${id}.json`;
  const head = { $schema: `${"../".repeat(id.split("/").length)}schemas/${template.kind}.json`, id, recordStatus: "sourced", checkedAt: today() };
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), formatRecord({ ...head, ...template.make(id), sources: [emptySource()] }), { flag: "wx" });
  return `data/${path} is there. Fill it in (data/README.md), then: npm run check -- ${path}`;
}
