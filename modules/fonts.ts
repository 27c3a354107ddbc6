import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import subsetFont from "subset-font";
import { defineWxtModule } from "wxt/modules";

const TOKENS = join(import.meta.dirname, "..", "components", "tokens.css");

/** What a face of the style sheet asks of its file: characters and weights. */
type Face = { file: string; text: string; weights: { min: number; max: number } };

/** `U+0100-017F, U+1E9E` as the characters themselves. */
function charactersOf(ranges: string): string {
  return [...ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)]
    .flatMap(([, first = "", last = first]) => {
      const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
    })
    .join("");
}

function readFaces(css: string): Face[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, face = ""]) => {
    const valueOf = (name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(face)?.[1] ?? "";
    const [min = 400, max = min] = valueOf("font-weight").split(/\s+/).map(Number);
    return { file: basename(/url\("([^"]+)"\)/.exec(face)?.[1] ?? "", ".woff2"), text: charactersOf(valueOf("unicode-range")), weights: { min, max } };
  });
}

/** Cuts the fonts down to the characters and weights that `components/tokens.css` names: the files as they come hold four times as much. */
export default defineWxtModule({
  name: "fonts",
  setup(wxt) {
    const faces = readFaces(readFileSync(TOKENS, "utf8"));
    wxt.hook("vite:build:extendConfig", (_, config) => {
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: "waybill-fonts",
          async generateBundle(_options, bundle) {
            for (const asset of Object.values(bundle)) {
              if (asset.type !== "asset" || typeof asset.source === "string") continue;
              const face = faces.find(({ file }) => asset.names.includes(`${file}.woff2`));
              if (face) asset.source = new Uint8Array(await subsetFont(Buffer.from(asset.source), face.text, { targetFormat: "woff2", variationAxes: { wght: face.weights } }));
            }
          },
        },
      ];
    });
  },
});
