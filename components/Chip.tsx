import type { ClaimStatus } from "../core/dataset/schema/claim.ts";
import type { Certainty } from "../core/detect/detection.ts";
import s from "./Chip.module.css";
import { useLocale } from "./locale.tsx";

/** How far a statement has come. The same four looks for everybody, told apart by line as well as by colour. */
export type Stage = "open" | "settled" | "contested" | "closed";

export const STAGES: Record<ClaimStatus, Stage> = {
  alleged: "open",
  underInvestigation: "open",
  preliminaryFinding: "open",
  decided: "settled",
  decidedUnderAppeal: "contested",
  commitmentsBinding: "settled",
  closedNoFinding: "closed",
  confirmed: "settled",
  disputedFigure: "contested",
  corrected: "closed",
  withdrawn: "closed",
  superseded: "closed",
};

export function StatusChip({ status, count }: { status: ClaimStatus; count?: number }) {
  const { t } = useLocale();
  return (
    <span class={`${s.chip} ${s[STAGES[status]]}`}>
      {count !== undefined && `${count} `}
      {t(`claimStatus_${status}`)}
    </span>
  );
}

/** Said only where it is not certain that the party takes part: a row of "confirmed" would be noise. */
export function CertaintyWord({ certainty }: { certainty: Certainty }) {
  const { t } = useLocale();
  if (certainty === "confirmed") return null;
  return <span class={s.certainty}>{t(`certainty_${certainty}`)}</span>;
}

export function Tag({ children }: { children: string }) {
  return <span class={`${s.chip} ${s.closed}`}>{children}</span>;
}
