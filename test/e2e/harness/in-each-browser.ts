import { afterAll, beforeAll, describe } from "vitest";
import type { TestBrowser } from "./browser.ts";
import { browserNames, launch } from "./launch.ts";

/** One description, run in both browsers; each starts once per file, with an empty profile. */
export function inEachBrowser(tests: (browser: () => TestBrowser) => void): void {
  describe.each(browserNames)("%s", (name) => {
    let running: TestBrowser | undefined;
    beforeAll(async () => {
      running = await launch(name);
    });
    afterAll(() => running?.close());
    tests(() => {
      if (!running) throw new Error(`${name} did not start`);
      return running;
    });
  });
}
