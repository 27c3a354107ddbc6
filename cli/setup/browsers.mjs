import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { SetupError, say } from "./say.mjs";

const kinds = {
  chromium: {
    variable: "CHROME_PATH",
    names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
    places: ["/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"],
    packages: ["chromium"],
  },
  firefox: {
    variable: "FIREFOX_PATH",
    names: ["firefox", "firefox-esr"],
    places: ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
    packages: ["firefox-esr"],
  },
};
const fontPackages = ["fonts-noto-core", "fonts-noto-cjk"];

/** Path of an installed browser; undefined when there is none. */
export function findBrowser(name) {
  const { variable, names, places } = kinds[name];
  const given = process.env[variable];
  if (given) return existsSync(given) ? given : undefined;
  return [...onPath(names), ...places].find((file) => isRunnable(file));
}

/** Finds a browser, else installs it where that is possible; answers with the variable that names it for the task. */
export async function ensureBrowser(name) {
  const { variable, names, packages } = kinds[name];
  if (process.env[variable] && !findBrowser(name)) throw new SetupError(`${variable} names no file: ${process.env[variable]}`);
  if (!findBrowser(name) && canInstall()) aptInstall(packages, `no ${name} on the PATH`);
  const path = findBrowser(name);
  if (!path) throw new SetupError(`no ${name} found: install ${names.slice(0, 2).join(" or ")}, or set ${variable} to its path`);
  return { [variable]: path };
}

/** Screenshots with Chinese names need glyphs: without them they come out as boxes. Not worth failing for. */
export async function ensureFonts() {
  const chinese = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  if (!canInstall() || (chinese.stdout ?? "").trim() !== "") return;
  aptInstall(fontPackages, "no font with Chinese letters");
}

function canInstall() {
  return process.getuid?.() === 0 && onPath(["apt-get"]).some(isRunnable);
}

function aptInstall(packages, reason) {
  say(`${reason}: installing ${packages.join(", ")} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (args) => spawnSync("apt-get", ["-qq", ...args], { encoding: "utf8", env });
  const updated = apt(["update"]);
  const installed = apt(["install", "-y", "--no-install-recommends", ...packages]);
  if (installed.status !== 0) process.stderr.write([updated, installed].map(({ stderr }) => stderr ?? "").join(""));
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, process.platform === "win32" ? `${name}.exe` : name)));
}

function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
