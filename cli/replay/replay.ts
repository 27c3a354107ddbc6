import { z } from "zod";
import type { Detection } from "../../core/detect/detection.ts";
import { detect } from "../../core/detect/detect.ts";
import type { PageSignals } from "../../core/signals/signal.ts";
import type { Engine } from "../engine.ts";
import { changesBetween } from "./changes.ts";

/** What was saved of a page, and what is thought of it now. */
export type Replayed = {
  /** Address, or the origin and masked path that signals keep. */
  url: string;
  /** `unknown`: signals were saved without a verdict to compare with. */
  verdict: "same" | "changed" | "unknown";
  /** What is otherwise, a line each. */
  changes: string[];
  dataset: { saved: string | null; now: string };
  detection: Detection;
};

/** A form in which signals are saved: what it looks like, and how to take them out of it. */
export type SavedForm = {
  name: string;
  /** Undefined for a value of another form. */
  read(value: unknown): { url: string; signals: PageSignals; detection: Detection | undefined; datasetHash: string | null } | undefined;
};

// Only as much as replaying needs is checked: the signals themselves go through the engine as they were saved.
const address = z.object({ origin: z.string(), path: z.string() });
const signals = z.looseObject({ v: z.literal(1), address, language: z.string(), truncated: z.boolean(), signals: z.array(z.looseObject({ kind: z.string(), service: z.string().nullable(), matched: z.string(), where: z.string() })) });
const detection = z.looseObject({ v: z.literal(1), address, page: z.looseObject({ service: z.string().nullable(), type: z.string(), rule: z.string() }), findings: z.array(z.looseObject({ role: z.string(), certainty: z.string(), evidence: z.array(z.unknown()) })) });
const row = z.looseObject({ url: z.url(), signals, detection: detection.optional(), dataset: z.looseObject({ hash: z.string() }).optional() });

/** Every form that `replay` knows, the narrowest first. A record of another kind is one more entry. */
export const SAVED_FORMS: SavedForm[] = [
  {
    name: "a line of scan --keep-signals",
    read(value) {
      const parsed = row.safeParse(value).data;
      if (!parsed) return undefined;
      // The value itself, not the parsed copy: its bytes are compared.
      const saved = value as { signals: PageSignals; detection?: Detection };
      return { url: parsed.url, signals: saved.signals, detection: saved.detection, datasetHash: parsed.dataset?.hash ?? null };
    },
  },
  {
    name: "page signals",
    read(value) {
      if (!signals.safeParse(value).success) return undefined;
      const saved = value as PageSignals;
      return { url: `${saved.address.origin}${saved.address.path}`, signals: saved, detection: undefined, datasetHash: null };
    },
  },
];

/** Decides anew over saved signals. Throws on a value of no known form. */
export function replay(value: unknown, engine: Engine): Replayed {
  for (const { read } of SAVED_FORMS) {
    const saved = read(value);
    if (!saved) continue;
    const now = detect(saved.signals, engine.knowledge(new URL(saved.url), saved.signals.language));
    const changes = saved.detection ? changesBetween(saved.detection, now) : [];
    return {
      url: saved.url,
      verdict: saved.detection ? (changes.length === 0 ? "same" : "changed") : "unknown",
      changes,
      dataset: { saved: saved.datasetHash, now: engine.dataset.stamp.hash },
      detection: now,
    };
  }
  throw new Error(`this holds no saved signals; there are: ${SAVED_FORMS.map(({ name }) => name).join(", ")}`);
}
