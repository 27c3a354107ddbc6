// Plain JavaScript for Node 20: this runs before anything is installed. It writes to stderr only, because the output of
// a task (NDJSON, for one) belongs to the task.
import { installDependencies } from "./setup/dependencies.mjs";
import { ensureBrowser, ensureFonts } from "./setup/browsers.mjs";
import { modernNode, runNode } from "./setup/node.mjs";
import { tasks } from "./setup/tasks.mjs";
import { SetupError, say } from "./setup/say.mjs";

/** Sets up what a task needs, runs its commands in order and answers with the first exit code that is not zero. */
async function main([name, ...args]) {
  const task = tasks[name];
  if (!task) throw new SetupError(`unknown task "${name ?? ""}"; there are: ${Object.keys(tasks).join(", ")}`);
  await installDependencies();
  const node = modernNode();
  const env = {};
  for (const browser of task.browsers ?? []) Object.assign(env, await ensureBrowser(browser));
  if (task.fonts) await ensureFonts();
  for (const command of task.commands) {
    const code = await runNode(node, [...command, ...args], env);
    if (code !== 0) return code;
  }
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
