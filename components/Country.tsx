import s from "./Country.module.css";
import { useLocale } from "./locale.tsx";

/** A code in a box, and the country's name. Groups of countries, which have no ISO code, show their name only. */
export function Country({ code, place, nameless = false }: { code: string; place?: string | undefined; nameless?: boolean }) {
  const { country } = useLocale();
  const name = country(code);
  const full = place && place !== name ? `${place}, ${name}` : name;
  return (
    <span class={s.country}>
      {/^[A-Z]{2}$/.test(code) && (
        <span class={s.code} aria-hidden="true" title={nameless ? full : undefined}>
          {code}
        </span>
      )}
      <span class={nameless ? s.hidden : undefined}>{full}</span>
    </span>
  );
}

export function Countries({ codes, nameless = false }: { codes: string[]; nameless?: boolean }) {
  return (
    <span class={s.list}>
      {codes.map((code) => (
        <Country key={code} code={code} nameless={nameless} />
      ))}
    </span>
  );
}
