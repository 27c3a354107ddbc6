import { describe, expect, test } from "vitest";
import { codeOf, FOLDERS, readSources } from "./source-files.ts";

const all = await readSources(FOLDERS, /\.(tsx?|mjs|css)$/);
/** Texts are lists of words: their length says nothing about the code. */
const counted = all.filter(({ path }) => !path.startsWith("core/messages/"));
const typed = all.filter(({ path }) => /\.tsx?$/.test(path));

const worst = (files: typeof all) => files.map(({ path, lines }) => `${path}: ${lines}`).join("\n");

describe("files stay small", () => {
  test("none has over 300 lines", () => {
    const long = all.filter(({ lines }) => lines > 300);
    expect(long, worst(long)).toEqual([]);
  });

  test("nine in ten have at most 150", () => {
    const long = counted.filter(({ lines }) => lines > 150);
    expect(long.length, worst(long)).toBeLessThanOrEqual(counted.length / 10);
  });

  test("half have at most 70", () => {
    const sizes = counted.map(({ lines }) => lines).toSorted((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(70);
  });

  test("none is empty", () => expect(all.filter(({ text }) => text.trim() === "").map(({ path }) => path)).toEqual([]));
});

describe("names and exports", () => {
  test("nothing is called utils, helpers or common, and there are no barrels", () => {
    const vague = typed.filter(({ path }) => /(^|\/)(utils?|helpers?|misc|index)\.tsx?$/.test(path)).map(({ path }) => path);
    expect(vague).toEqual([]);
    const barrels = typed.filter(({ text }) => /^export \* from/m.test(text)).map(({ path }) => path);
    expect(barrels).toEqual([]);
  });

  test("modules are kebab-case, components PascalCase", () => {
    const wrong = typed.filter(({ path }) => {
      const name = path.split("/").at(-1) ?? "";
      return name.endsWith(".tsx") ? !/^([A-Z][A-Za-z]*|main|locale)\.tsx$/.test(name) : !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/.test(name);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("default exports stand only where WXT demands them", () => {
    const demanded = /^(entrypoints\/[\w.-]+\.ts|modules\/[\w-]+\.ts)$/;
    expect(typed.filter(({ path, text }) => /^export default\b|\bas default\b/m.test(codeOf(text)) && !demanded.test(path)).map(({ path }) => path)).toEqual([]);
  });
});

describe("types", () => {
  const lines = typed.flatMap(({ path, text }) => {
    const code = codeOf(text).split("\n");
    return text.split("\n").map((line, index) => ({ at: `${path}:${index + 1}: ${line.trim()}`, code: code[index] ?? "", line }));
  });

  test("any is nowhere", () => expect(lines.filter(({ code }) => /(:|\bas|<|\||&|,|=)\s*any\b(?!\w*\()/.test(code)).map(({ at }) => at)).toEqual([]));

  test("no error is silenced", () => {
    expect(lines.filter(({ line }) => /@ts-(ignore|nocheck|expect-error)|eslint-disable(?!-)|oxlint-disable(?!-(next-)?line [\w/-]+ --)/.test(line)).map(({ at }) => at)).toEqual([]);
  });

  test("nothing that types cannot erase", () => {
    expect(lines.filter(({ code }) => /^\s*(export )?(const )?enum\s|^\s*(export )?namespace\s|constructor\((private|public|protected|readonly)\s/.test(code)).map(({ at }) => at)).toEqual([]);
  });

  test("nothing is left for later", () => expect(lines.filter(({ line }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(line)).map(({ at }) => at)).toEqual([]));
});

describe("no way out of the browser", () => {
  test("the one fetch reads from the package", () => {
    const calls = typed.filter(({ path, text }) => !path.startsWith("cli/") && /\b(fetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|WebTransport|RTCPeerConnection|importScripts)/.test(codeOf(text)));
    expect(calls.map(({ path }) => path)).toEqual(["platform/dataset-asset.ts"]);
  });

  test("no html is written from text", () => {
    const writing = typed.filter(({ path, text }) => !path.startsWith("cli/") && /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|eval\(|new Function)\b/.test(codeOf(text)));
    expect(writing.map(({ path }) => path)).toEqual([]);
  });
});
