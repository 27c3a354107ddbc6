import { useMemo } from "preact/hooks";
import { localeOf } from "../../components/apply-settings.ts";
import { localeFor, TranslateContext } from "../../components/locale.tsx";
import { Popup } from "../../components/Popup.tsx";
import { usePopup } from "./use-popup.ts";

export function App() {
  const popup = usePopup();
  const locale = localeOf(popup.tab?.settings.values);
  const words = useMemo(() => localeFor(locale), [locale]);
  return (
    <TranslateContext.Provider value={words}>
      <Popup {...popup} />
    </TranslateContext.Provider>
  );
}
