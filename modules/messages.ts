import { defineWxtModule } from "wxt/modules";
import { en } from "../core/messages/en.ts";
import { BUNDLES } from "../core/messages/t.ts";

const TRANSLATED = /\/core\/messages\/(\w+)\.ts$/;

/**
 * Packs a translation as a list of its texts, in the order of the English keys: the keys of a thousand texts weigh as much, packed, as
 * a third of the texts, and would stand in the package once for each language.
 */
function packed(locale: string): string {
  const texts = Object.keys(en).map((key) => BUNDLES[locale]?.[key as keyof typeof en]);
  return `import { en } from "./en.ts";
const texts = ${JSON.stringify(texts)};
export const ${locale} = Object.fromEntries(Object.keys(en).map((key, at) => [key, texts[at]]));`;
}

export default defineWxtModule({
  name: "waybill-messages",
  setup(wxt) {
    wxt.hook("vite:build:extendConfig", (_, config) => {
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: "waybill-messages",
          enforce: "pre",
          load(id: string) {
            const locale = TRANSLATED.exec(id)?.[1] ?? "en";
            return locale !== "en" && Object.hasOwn(BUNDLES, locale) ? packed(locale) : undefined;
          },
        },
      ];
    });
  },
});
