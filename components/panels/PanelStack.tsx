import { useMemo } from "preact/hooks";
import type { PanelChoices, PanelId, PanelInput } from "../../core/panels/panel.ts";
import { useLocale } from "../locale.tsx";
import { Sheet } from "../Sheet.tsx";
import { PanelFrame } from "./PanelFrame.tsx";
import s from "./PanelStack.module.css";
import { type Panel, PANELS } from "./panels.ts";
import { useReadyPanels } from "./use-ready-panels.ts";

export type PanelStackProps = {
  /** Shown panels in their order, and those of them that stand open. */
  shown: readonly PanelId[];
  open: readonly PanelId[];
  input: PanelInput | null;
  choices: Readonly<Partial<Record<PanelId, PanelChoices>>>;
  /** False where no page stands open that could answer. */
  hasPage: boolean;
  onOpen: (open: PanelId[]) => void;
  onChoose: (id: PanelId, choices: PanelChoices) => void;
  onOutline?: ((mark: string | null) => void) | undefined;
};

/** The panels of this report, one below the other. */
export function PanelStack({ shown, open, hasPage, onOpen, ...rest }: PanelStackProps) {
  const { t } = useLocale();
  const list = panelsFor(shown, hasPage);
  useReadyPanels(list.map(({ id }) => id).join(" "), rest.input !== null);
  if (list.length === 0) return <p class={s.none}>{t("panelsNone")}</p>;
  return (
    <Sheet>
      {list.map((panel) => (
        <Chosen key={panel.id} panel={panel} open={open.includes(panel.id)} onOpen={(isOpen) => onOpen(isOpen ? [...open, panel.id] : open.filter((id) => id !== panel.id))} {...rest} />
      ))}
    </Sheet>
  );
}

/** Panels in the order of a person's choice; those that ask a page only where one can answer. */
export function panelsFor(shown: readonly PanelId[], hasPage: boolean): Panel[] {
  return [...new Set(shown)].flatMap((id) => PANELS.find((panel) => panel.id === id && (hasPage || panel.needs === "report")) ?? []);
}

type ChosenProps = Pick<PanelStackProps, "input" | "choices" | "onChoose" | "onOutline"> & { panel: Panel; open: boolean; onOpen: (open: boolean) => void };

function Chosen({ panel, open, input, choices, onOpen, onChoose, onOutline }: ChosenProps) {
  const chosen = choices[panel.id];
  const own = useMemo(() => input && { ...input, choices: chosen ?? {} }, [input, chosen]);
  return <PanelFrame panel={panel} open={open} input={own} onOpen={onOpen} onChoose={(made) => onChoose(panel.id, made)} onOutline={panel.needs === "page" ? onOutline : undefined} />;
}
