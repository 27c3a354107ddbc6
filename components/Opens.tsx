import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

export type OpensProps = {
  class?: string | undefined;
  open?: boolean;
  /** What is always seen, and the class of its line. */
  head: ComponentChildren;
  headClass?: string | undefined;
  children: () => ComponentChildren;
};

/**
 * A part that opens in place. A report holds thousands of elements, of which a person opens few: the inside is made when it is
 * opened first, whoever opens it, and stays.
 */
export function Opens({ class: name, open = false, head, headClass, children }: OpensProps) {
  const [wasOpened, setWasOpened] = useState(open);
  const draw = () => setWasOpened(true);
  return (
    <details class={name} open={open} onToggle={draw}>
      {/* A click, which a key makes too, comes before the part opens: nobody sees it empty. */}
      <summary class={headClass} onClick={draw}>
        {head}
      </summary>
      {wasOpened && children()}
    </details>
  );
}
