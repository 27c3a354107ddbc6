import { availableParallelism } from "node:os";
import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

/** These read what the build made, so they run after it. */
const BUILT = "test/conventions/built/**/*.test.ts";
const poll = { timeout: 8_000, interval: 100 };

export default defineConfig({
  test: {
    // Vitest leaves one core free, which on a machine of two is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        // WXT's plugin puts a fake browser in the place of `wxt/browser`, for the tests of platform/.
        plugins: [WxtVitest(), preact()],
        test: {
          name: "unit",
          include: ["test/{core,components,platform,cli,conventions}/**/*.test.{ts,tsx}"],
          exclude: [BUILT],
          // Only a test that hangs is ended, and only a wait that is in vain: how fast the machine is decides nothing.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000, interval: 20 } },
          mockReset: true,
          restoreMocks: true,
        },
      },
      { test: { name: "package", include: [BUILT], testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          // Most of a browser's test is waiting: two files side by side keep two cores busy, and patience costs only what fails.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: 0,
          expect: { poll: { ...poll, timeout: 25_000 } },
        },
      },
      { test: { name: "long", include: ["test/long/**/*.test.ts"], fileParallelism: false, testTimeout: 600_000, hookTimeout: 60_000, expect: { poll } } },
    ],
  },
});
