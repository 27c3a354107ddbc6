import { z } from "zod";
import { slugSchema } from "./dataset/schema/common.ts";
import { annotationSchema, erasureSchema } from "./journal/change-schemas.ts";
import { journalSessionSchema } from "./journal/session.ts";
import type { PageMessages, UiMessages } from "./protocol.ts";
import { pageSignalsSchema } from "./signals/signals-schema.ts";
import { siteHostSchema } from "./settings/schema.ts";

const nothing = z.undefined().or(z.null());
const tabId = z.number().int().nonnegative();

const language = z.string().regex(/^[a-z]{0,3}$/, "a language is two or three letters");

/** Payload of every message. A payload that does not parse is answered with an error and goes no further. */
export const pagePayloads: Record<keyof PageMessages, z.ZodType> = {
  knowledge: language,
  traders: language,
  signals: z.strictObject({ signals: pageSignalsSchema, isAgain: z.boolean() }),
  badge: nothing,
  dismissBadge: nothing,
  openPopup: nothing,
};

export const uiPayloads: Record<keyof UiMessages, z.ZodType> = {
  tabState: tabId,
  checkTab: tabId,
  settings: nothing,
  dataset: nothing,
  policy: nothing,
  changeSettings: z.record(z.string(), z.unknown()),
  setDismissed: z.strictObject({ host: siteHostSchema, dismissed: z.boolean() }),
  search: z.string().max(300),
  describe: slugSchema,
  evidence: z.number().int(),
  journalState: nothing,
  journalSession: journalSessionSchema,
  journalMemory: nothing,
  annotateRow: annotationSchema,
  eraseRows: erasureSchema,
  resetJournal: nothing,
};
