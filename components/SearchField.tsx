import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";
import { useLocale } from "./locale.tsx";
import s from "./SearchField.module.css";

export type SearchFieldProps = {
  value: string;
  /** Its name, which stands nowhere else; the placeholder says what may be typed. */
  label: string;
  placeholder: string;
  onInput: (text: string) => void;
  /** Somebody is about to search. */
  onFocus?: (() => void) | undefined;
  /** What stands at the end of the field while it is empty. */
  children?: ComponentChildren;
};

const LONGEST_QUERY = 300;

/** A field to search by, with its sign, and a button that empties it. */
export function SearchField({ value, label, placeholder, onInput, onFocus, children }: SearchFieldProps) {
  const { t } = useLocale();
  return (
    <div class={s.field}>
      <Icon name="search" class={s.icon} />
      <input
        class={s.input}
        type="search"
        value={value}
        placeholder={placeholder}
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
        maxLength={LONGEST_QUERY}
        onFocus={onFocus}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {value === "" ? (
        children
      ) : (
        <button type="button" class={s.clear} aria-label={t("searchClear")} onClick={() => onInput("")}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
