import { useRef } from "preact/hooks";
import { JOURNAL_FORMATS, type JournalFormat } from "../../core/journal/formats.ts";
import { Button } from "../Button.tsx";
import { useLocale } from "../locale.tsx";
import { rowCount } from "./row-count.ts";
import { Section } from "./Section.tsx";
import s from "./Section.module.css";

export type ExchangeProps = { count: number; mayExport: boolean; busy: boolean; message: string; onExport: (format: JournalFormat) => void; onImport: (file: File) => void };

const NAMES: Record<JournalFormat, string> = { csv: "CSV", ndjson: "NDJSON", jsonld: "JSON-LD" };

/** The rows that are shown, as a file; and a file's rows into the journal. */
export function Exchange({ count, mayExport, busy, message, onExport, onImport }: ExchangeProps) {
  const words = useLocale();
  const { t } = words;
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section title={t("exchangeTitle")} help={t(mayExport ? "exchangeHelp" : "exchangeManaged")}>
      <div class={s.actions}>
        {JOURNAL_FORMATS.map((format) => (
          <Button key={format} disabled={busy || !mayExport || count === 0} onClick={() => onExport(format)} label={t("exportAs", { format: NAMES[format], rows: rowCount(words, count) })}>
            {NAMES[format]}
          </Button>
        ))}
        <Button disabled={busy} onClick={() => input.current?.click()}>
          {t("importFile")}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          accept=".csv,.ndjson,.jsonld,.json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onImport(file);
            event.currentTarget.value = "";
          }}
        />
      </div>
      <p class={s.message} role="status">
        {message}
      </p>
    </Section>
  );
}
