import type { ComponentChildren } from "preact";
import s from "./Button.module.css";

export type ButtonProps = { children: ComponentChildren; onClick: () => void; primary?: boolean; disabled?: boolean; label?: string | undefined };

export function Button({ children, onClick, primary = false, disabled = false, label }: ButtonProps) {
  return (
    <button type="button" class={primary ? `${s.button} ${s.primary}` : s.button} onClick={onClick} disabled={disabled} aria-label={label}>
      {children}
    </button>
  );
}
