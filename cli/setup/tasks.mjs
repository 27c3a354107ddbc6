// By its JavaScript entry, not through node_modules/.bin: Windows has no runnable links there.
const wxt = "node_modules/wxt/bin/wxt.mjs";

/** What each script of package.json runs, by its name there. Arguments after `--` go to every command of a task. */
export const tasks = {
  start: { browsers: ["chromium"], fonts: true, commands: [["cli/demo.ts"]] },
  test: { browsers: ["chromium", "firefox"], commands: [["cli/test.ts"]] },
  "test:long": { browsers: ["chromium", "firefox"], commands: [["cli/test.ts", "build", "long"]] },
  dev: { commands: [[wxt]] },
  build: { commands: [[wxt, "build"], [wxt, "build", "-b", "firefox"]] },
  zip: { commands: [[wxt, "zip"], [wxt, "zip", "-b", "firefox"]] },
  bench: { commands: [["cli/bench.ts"]] },
  check: { commands: [["cli/main.ts", "check"]] },
  "check:sources": { commands: [["cli/main.ts", "check:sources"]] },
  changelog: { commands: [["cli/main.ts", "changelog"]] },
  "release:data": { commands: [["cli/main.ts", "release:data"]] },
  format: { commands: [["cli/main.ts", "format"]] },
  generate: { commands: [["cli/main.ts", "generate"]] },
  scan: { commands: [["cli/main.ts", "scan"]] },
  explain: { commands: [["cli/main.ts", "explain"]] },
  replay: { commands: [["cli/main.ts", "replay"]] },
  accuracy: { commands: [["cli/main.ts", "accuracy"]] },
  "policy-check": { commands: [["cli/main.ts", "policy-check"]] },
  "policy-preview": { commands: [["cli/main.ts", "policy-preview"]] },
  "policy-pack": { commands: [["cli/main.ts", "policy-pack"]] },
  "policy-kit": { commands: [["cli/main.ts", "policy-kit"]] },
  new: { commands: [["cli/main.ts", "new"]] },
};
