import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { pageTypeSchema } from "../../core/dataset/schema/service.ts";

/**
 * What stands on a page, as a person read it. Facts alone, no text of the page: a seller is kept as the start of a hash of its
 * name, a company by our id of it, or by its name where the dataset does not hold it.
 */
const mentionSchema = z.strictObject({
  service: z.string(),
  /** Where: option, label, table, link, timeline, logo, navigation, footer, prose, product, ad, address. */
  place: z.string(),
  /** True: the page says that this company carries, tracks or takes the payment here. False: it only names it. */
  statement: z.boolean(),
});
const correctedSchema = <T extends z.ZodType>(value: T) => z.strictObject({ is: value, because: z.string().min(10) });

const hashSchema = z.string().regex(/^[0-9a-f]{12}$/);

/** `sellers`: each by one name, or by all under which the page speaks of it: a shop's and its company's. */
const labelSchema = z.strictObject({
  file: z.string(),
  pageType: correctedSchema(pageTypeSchema).optional(),
  service: correctedSchema(z.string().nullable()).optional(),
  language: correctedSchema(z.string()).optional(),
  carriers: z.array(mentionSchema).default([]),
  payments: z.array(mentionSchema).default([]),
  sellers: z.array(z.union([hashSchema.transform((hash) => [hash]), z.array(hashSchema).min(2)])).default([]),
  note: z.string().optional(),
});
const labelsSchema = z.strictObject({ platforms: z.record(z.string(), z.string().nullable()), pages: z.array(labelSchema) });

export const manifestPageSchema = z.object({
  file: z.string(),
  url: z.url(),
  platform: z.string().nullish(),
  pageType: z.string(),
  negative: z.boolean().default(false),
  language: z.string().default(""),
  source: z.string().default(""),
});

export type Mention = z.infer<typeof mentionSchema>;
export type PageLabels = z.infer<typeof labelSchema>;
export type Labels = z.infer<typeof labelsSchema>;
export type ManifestPage = z.infer<typeof manifestPageSchema>;

/** What is expected of one page. `labelled` is false where nobody has read its carriers, payments and sellers. */
export type Expectation = {
  page: ManifestPage;
  pageType: string;
  /** Our id; null where the site is nobody of ours; undefined where its platform's name is not known. */
  service: string | null | undefined;
  language: string;
  labelled: boolean;
  labels: PageLabels;
};

export const sellerHash = (name: string) => createHash("sha256").update(name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim()).digest("hex").slice(0, 12);

/** One hash of each seller: of the name that was found, where the page speaks of it by several. */
export function expectedSellers(sellers: PageLabels["sellers"], found: ReadonlySet<string>): Set<string> {
  return new Set(sellers.map((forms) => forms.find((form) => found.has(form)) ?? forms[0] ?? ""));
}

export async function readLabels(file: string): Promise<Labels> {
  return labelsSchema.parse(JSON.parse(await readFile(file, "utf8")));
}

export async function readManifest(file: string): Promise<ManifestPage[]> {
  return z.array(manifestPageSchema).parse(JSON.parse(await readFile(file, "utf8")));
}

/** A page's own description with the corrections made to it. */
export function expectationOf(page: ManifestPage, labels: Labels, names: ReadonlyMap<string, string>): Expectation {
  const own = labels.pages.find(({ file }) => file === page.file);
  const platform = page.platform ?? "";
  const service = platform === "" ? null : Object.hasOwn(labels.platforms, platform) ? labels.platforms[platform] : names.get(platform.toLowerCase());
  return {
    page,
    // To us an article is a page like any other that trades nothing.
    pageType: own?.pageType?.is ?? (page.pageType === "article" ? "other" : page.pageType),
    service: own?.service ? own.service.is : service,
    language: own?.language?.is ?? page.language,
    labelled: own !== undefined,
    labels: own ?? { file: page.file, carriers: [], payments: [], sellers: [] },
  };
}
