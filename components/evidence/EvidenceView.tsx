import { EVIDENCE_FORMATS, type EvidenceFormat } from "../../core/evidence/exchange.ts";
import type { EvidenceRecord } from "../../core/evidence/record.ts";
import type { Names } from "../../core/journal/filter.ts";
import { Button } from "../Button.tsx";
import { formatTime } from "../journal/model.ts";
import { useLocale } from "../locale.tsx";
import { PageHead } from "../PageHead.tsx";
import { EvidenceFindings } from "./EvidenceFindings.tsx";
import { EvidenceStatements } from "./EvidenceStatements.tsx";
import s from "./EvidenceView.module.css";

/** `names`: of services by their slugs, as far as they are read; a slug stands for itself. */
export type EvidenceViewProps = { record: EvidenceRecord; names: Names; onSave: (format: EvidenceFormat) => void; onPrint: () => void };

const NAMES: Record<EvidenceFormat, string> = { json: "JSON", markdown: "Markdown", csv: "CSV", ndjson: "NDJSON", jsonld: "JSON-LD" };

/** An evidence record as a document: for the screen, for paper, and to be saved in any of its forms. */
export function EvidenceView({ record, names, onSave, onPrint }: EvidenceViewProps) {
  const { t, locale, country } = useLocale();
  const { address, page, dataset } = record;
  const lines: [string, string][] = [
    [t("rowAddress"), address.origin + address.path],
    [t("evidenceMade"), formatTime(locale, record.madeAt)],
    [t("evidencePageKind"), `${t(`pageType_${page.type}`)} · ${page.service ? (names.get(page.service) ?? page.service) : t("unknownTitle")} · ${page.rule}`],
    [t("evidenceLanguage"), page.language || t("notFound")],
    [t("rowRegion"), `${country(record.region.country)} (${t(`regionFrom_${record.region.source}`)})`],
    [t("rowVersions"), t("rowVersionsText", { dataset: dataset.version, hash: dataset.hash, engine: record.engine })],
    [t("evidenceSettings"), t("evidenceSettingsText", record.settings)],
  ];
  return (
    <main class={s.page}>
      <PageHead title={t("evidenceTitle")} lead={t("evidenceLead")} />
      <div class={s.actions}>
        <Button primary onClick={onPrint}>
          {t("evidencePrint")}
        </Button>
        {EVIDENCE_FORMATS.map((format) => (
          <Button key={format} label={t("evidenceSaveAs", { format: NAMES[format] })} onClick={() => onSave(format)}>
            {NAMES[format]}
          </Button>
        ))}
      </div>
      <dl class={s.lines}>
        {lines.map(([name, value]) => (
          <div key={name} class={s.line}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {record.truncated && <p class={s.lead}>{t("evidenceRecordTruncated")}</p>}
      <EvidenceFindings record={record} names={names} />
      <EvidenceStatements statements={record.statements} names={names} />
    </main>
  );
}
