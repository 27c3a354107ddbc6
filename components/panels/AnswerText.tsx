import type { Answer, ComparedField } from "../../core/panels/handling-regions.ts";
import { Countries } from "../Country.tsx";
import { useLocale } from "../locale.tsx";
import { transferWords } from "../transfer-words.ts";
import s from "./AnswerText.module.css";

/** What a document says on one point: countries, words, or both. */
export function AnswerText({ answer: { countries, lines }, field }: { answer: Answer; field: ComparedField }) {
  const { t } = useLocale();
  const text = (line: string) => (field === "transferBasis" ? transferWords(t, line) : line);
  return (
    <div class={s.answer}>
      {countries.length > 0 && <Countries codes={countries} />}
      {lines.length > 1 ? (
        <ul class={s.list}>
          {lines.map((line) => (
            <li key={line}>{text(line)}</li>
          ))}
        </ul>
      ) : (
        lines.map((line) => <p key={line}>{text(line)}</p>)
      )}
    </div>
  );
}
