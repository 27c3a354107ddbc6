import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type BrowserName, FIREFOX_UUID, GECKO_ID } from "../../../cli/browsers.ts";
import { newSigningKey, packCrx, zipFolder } from "../../../cli/deploy/package-file.ts";

const builds = join(import.meta.dirname, "..", "..", "..", ".output");

/** Further members of the entry in `ExtensionSettings`, such as `runtime_blocked_hosts`. */
export type InstallSettings = Record<string, unknown>;

/** A package as a browser installs it by policy: Chromium under its signer's id, Firefox under the manifest's. */
export type Package = { id: string; /** Firefox's own part of its pages' addresses; "" in Chromium. */ uuid: string; bytes: Buffer };
export type PackageSite = { /** Of each package, in their order: an update manifest in Chromium, the file in Firefox. */ urls: string[]; close(): void };

export function buildFor(name: BrowserName): string {
  return join(builds, name === "firefox" ? "firefox-mv3" : "chrome-mv3");
}

/** The built extension as an organisation serves it; `number` above 0 is another extension to the browser, with the same code. */
export async function packageFor(name: BrowserName, number = 0, folder = buildFor(name)): Promise<Package> {
  if (name === "chromium") {
    const key = newSigningKey();
    return { id: key.extensionId, uuid: "", bytes: packCrx(await zipFolder(folder), key) };
  }
  const id = number === 0 ? GECKO_ID : GECKO_ID.replace("@", `-${number}@`);
  const named = (file: string, content: Buffer) => (file === "manifest.json" ? Buffer.from(content.toString("utf8").replaceAll(GECKO_ID, id)) : content);
  const uuid = FIREFOX_UUID.slice(0, -4) + (Number.parseInt(FIREFOX_UUID.slice(-4), 16) + number).toString(16);
  return { id, uuid, bytes: await zipFolder(folder, named) };
}

/** The built extension and further copies of it. */
export async function copiesFor(name: BrowserName, count: number): Promise<[Package, ...Package[]]> {
  const further = await Promise.all(Array.from({ length: count - 1 }, (_, index) => packageFor(name, index + 1)));
  return [await packageFor(name), ...further];
}

export function originOf({ id, uuid }: Package): string {
  return uuid ? `moz-extension://${uuid}` : `chrome-extension://${id}`;
}

/** Serves packages on this machine's loopback, as an organisation does within its walls; Firefox's lie in `scratch`. */
export async function servePackages(name: BrowserName, packages: readonly Package[], scratch: string): Promise<PackageSite> {
  if (name === "firefox") {
    const files = packages.map(({ uuid }) => join(scratch, `${uuid}.xpi`));
    await Promise.all(packages.map(({ bytes }, index) => writeFile(files[index] ?? "", bytes)));
    return { urls: files.map((file) => `file://${file}`), close: () => undefined };
  }
  const server: Server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const asked = packages.find(({ id }) => request.url?.startsWith(`/${id}.crx`));
    const apps = packages.map(({ id }) => `<app appid="${id}"><updatecheck codebase="http://127.0.0.1:${port}/${id}.crx" version="0.1.0"/></app>`);
    const manifest = `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">${apps.join("")}</gupdate>`;
    response.writeHead(200, { "content-type": asked ? "application/x-chrome-extension" : "application/xml" }).end(asked ? asked.bytes : manifest);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    urls: packages.map(() => `http://127.0.0.1:${port}/update.xml`),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** `ExtensionSettings` of either browser that installs the packages. */
export function extensionSettings(name: BrowserName, packages: readonly Package[], { urls }: PackageSite, install: InstallSettings = {}): Record<string, object> {
  const address = name === "firefox" ? "install_url" : "update_url";
  return Object.fromEntries(packages.map(({ id }, index) => [id, { installation_mode: "force_installed", [address]: urls[index], ...install }]));
}

/** Firefox's one file: it installs the packages, and gives each its policy. */
export function firefoxPolicies(settings: object, policies: Record<string, unknown>): object {
  return { policies: { DisableAppUpdate: true, ExtensionSettings: settings, ...(Object.keys(policies).length > 0 && { "3rdparty": { Extensions: policies } }) } };
}
