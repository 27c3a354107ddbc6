import type { ComponentType } from "preact";
import { useEffect, useErrorBoundary, useMemo, useRef, useState } from "preact/hooks";
import type { PanelChoices, PanelInput } from "../../core/panels/panel.ts";
import { Icon } from "../Icon.tsx";
import { useLocale } from "../locale.tsx";
import s from "./PanelFrame.module.css";
import type { PanelProps } from "./panel-props.ts";
import type { LoadedPanel, Panel } from "./panels.ts";

export type PanelFrameProps = {
  panel: Panel;
  open: boolean;
  /** null: not yet read. */
  input: PanelInput | null;
  onOpen: (open: boolean) => void;
  onChoose: (choices: PanelChoices) => void;
  onOutline: ((mark: string | null) => void) | undefined;
};

/** A panel under its title. Its code and its view are made only when it is opened; one that fails takes no other with it. */
export function PanelFrame({ panel, open, input, onOpen, onChoose, onOutline }: PanelFrameProps) {
  const { t } = useLocale();
  const id = `panel-${panel.id}`;
  return (
    <section class={s.frame} data-panel={panel.id} aria-labelledby={`${id}-title`}>
      <h2 class={s.title} id={`${id}-title`}>
        <button type="button" class={s.head} aria-expanded={open} aria-controls={id} onClick={() => onOpen(!open)}>
          {t(panel.title)}
          <Icon name="chevron" class={s.chevron} />
        </button>
      </h2>
      <div class={s.body} id={id} hidden={!open}>
        {open && <Content panel={panel} input={input} onChoose={onChoose} onOutline={onOutline} />}
      </div>
    </section>
  );
}

type ContentProps = Pick<PanelFrameProps, "panel" | "input" | "onChoose" | "onOutline">;

function Content({ panel, input, onChoose, onOutline }: ContentProps) {
  const { t } = useLocale();
  const [loaded, setLoaded] = useState<LoadedPanel>();
  const [failure, setFailure] = useState<unknown>();
  const [broken] = useErrorBoundary();
  useEffect(() => {
    let isCurrent = true;
    panel.load().then(
      (code) => isCurrent && setLoaded(code),
      (error: unknown) => isCurrent && setFailure(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [panel]);
  const failed: unknown = failure ?? broken;
  if (failed !== undefined) return <p role="alert">{t("panelFailed", { reason: failed instanceof Error ? failed.message : String(failed) })}</p>;
  if (!loaded || !input) return <p class={s.wait}>{t("panelLoading")}</p>;
  return <Made loaded={loaded} input={input} onChoose={onChoose} onOutline={onOutline} />;
}

function Made({ loaded, input, onChoose, onOutline }: { loaded: LoadedPanel; input: PanelInput } & Pick<PanelFrameProps, "onChoose" | "onOutline">) {
  const { t } = useLocale();
  const view = useMemo(() => loaded.build(input), [loaded, input]);
  const latest = useRef({ onChoose, onOutline });
  latest.current = { onChoose, onOutline };
  const canOutline = onOutline !== undefined;
  // Nothing of a panel is drawn anew when another one opens: only when it has other things to say.
  const drawn = useMemo(() => {
    const Panel: ComponentType<PanelProps<unknown>> = loaded.Component;
    const outline = canOutline ? (mark: string | null) => latest.current.onOutline?.(mark) : undefined;
    return <Panel view={view} t={t} onChoose={(made) => latest.current.onChoose(made)} onOutline={outline} />;
  }, [loaded, view, t, canOutline]);
  return <div data-ready={loaded.isTold(view) ? "" : undefined}>{drawn}</div>;
}
