import { describe, expect, test } from "vitest";
import { checkPolicyFile } from "../../../cli/policy/check.ts";
import { FIREFOX_ID, PLACEHOLDER_ID } from "../../../cli/deploy/places.ts";
import { readDataset } from "../../../cli/dataset.ts";
import { readCorpus } from "../../fixtures/policies/corpus.ts";

const dataset = await readDataset();
const records = async () => dataset.records;
const corpus = await readCorpus();
const ID = PLACEHOLDER_ID;
const OTHER = "ponmlkjihgfedcbaponmlkjihgfedcba";

/** Findings as `line rule key[item]`. */
async function check(file: string, text: string | Buffer, ids: string[] = [ID]): Promise<string[]> {
  const { findings } = await checkPolicyFile(file, Buffer.from(text as string), { ids, records });
  for (const { why, repair } of findings) for (const words of [why, repair]) expect(words).not.toMatch(/\{\w+\}|undefined|^$/);
  return findings.map(({ line, rule, key, item }) => `${line} ${rule}${key ? ` ${key}` : ""}${item === null ? "" : `[${item}]`}`);
}

describe("the corpus", () => {
  test("good files have no finding, not even a warning", async () => {
    const alarms: string[] = [];
    for (const { name, family, text, encoding } of corpus.filter(({ isGood }) => isGood)) {
      const { findings } = await checkPolicyFile(name, Buffer.from(text, encoding), { family, ids: [ID], records });
      alarms.push(...findings.map(({ rule }) => `${family} ${name}: ${rule}`));
    }
    expect(alarms).toEqual([]);
  });

  test("bad files have one, with a line, a reason and a repair", async () => {
    // What browsers take although it looks odd.
    const taken = new Set(["file: entry as JSON text", "file: byte-order mark", "file: a lone surrogate", "file: carriage return in a text"]);
    for (const { name, family, text, encoding } of corpus.filter((file) => !file.isGood)) {
      const { findings, sections } = await checkPolicyFile(name, Buffer.from(text, encoding), { family, ids: [ID], records });
      if (taken.has(name) && sections[0]?.delivered) continue;
      expect(findings.length, `${family} ${name}`).toBeGreaterThan(0);
      for (const { line, why, repair } of findings) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(text.split("\n").length);
        expect(why && repair, `${family} ${name}`).toBeTruthy();
      }
    }
  });
});

describe("a file in another encoding", () => {
  // As both browsers answered on 2026-11-22: docs/policy-tests.md.
  test.each<[what: string, family: "chromium" | "firefox", bytes: (text: string) => Buffer, delivered: string | null]>([
    ["Latin-1, Chromium", "chromium", (text) => Buffer.from(text, "latin1"), null],
    ["Latin-1, Firefox", "firefox", (text) => Buffer.from(text, "latin1"), "f\ufffdr"],
    ["one wrong byte, Firefox", "firefox", (text) => Buffer.from(Buffer.from(text.replace("für", "f\u0000r")).map((byte) => (byte === 0 ? 0xff : byte))), "f\ufffdr"],
    ["UTF-16, Firefox", "firefox", (text) => Buffer.from(`\ufeff${text}`, "utf16le"), null],
    ["UTF-8 with a byte order mark, Firefox", "firefox", (text) => Buffer.from(`\ufeff${text}`), null],
    ["UTF-8 with a byte order mark, Chromium", "chromium", (text) => Buffer.from(`\ufeff${text}`), "für"],
  ])("%s", async (_, family, bytes, delivered) => {
    const text = family === "firefox" ? firefox('"supportText": "für"') : chromium('"supportText": "für"');
    const { sections, findings } = await checkPolicyFile("policies.json", bytes(text), { family, ids: [ID] });
    expect(sections[0]?.delivered?.supportText ?? null).toBe(delivered);
    if (delivered !== "für") expect(findings.map(({ severity }) => severity)).toContain("error");
  });
});

const chromium = (policy: string, id = ID) => `{\n "3rdparty": {\n  "extensions": {\n   "${id}": {\n${policy}\n}}}}`;
const firefox = (policy: string) => `{\n "policies": {\n  "3rdparty": {\n   "Extensions": {"${FIREFOX_ID}": {\n${policy}\n}}}}}`;

describe("every rule, with its line", () => {
  test.each<[what: string, file: string, text: string | Buffer, findings: string[]]>([
    ["a file in UTF-16", "x.json", Buffer.from(`\ufeff${chromium('"badge": "off"')}`, "utf16le"), ["1 notUtf8"]],
    ["a letter of another encoding", "x.json", Buffer.from(chromium('"supportText": "für"'), "latin1"), ["5 notUtf8"]],
    ["the same in Firefox's file", "policies.json", Buffer.from(firefox('"supportText": "für"'), "latin1"), ["5 notUtf8"]],
    ["a file that is cut off", "x.json", chromium('"badge": "off"').slice(0, -3), ["6 notJson"]],
    ["comments in Firefox's file", "policies.json", firefox('// ours\n"badge": "off"'), ["5 comments"]],
    ["a trailing comma in Firefox's file", "policies.json", firefox('"badge": "off",'), ["6 comments"]],
    ["Extensions with a capital in Chromium's", "chrome.json", chromium('"badge": "off"').replace("extensions", "Extensions"), ["3 wrongCase"]],
    ["extensions in small letters in Firefox's", "policies.json", firefox('"badge": "off"').replace("Extensions", "extensions"), ["4 wrongCase"]],
    ["the wrapper missing", "policies.json", `{\n"3rdparty": {"Extensions": {"${FIREFOX_ID}": {"badge": "off"}}}}`, ["1 noWrapper"]],
    ["keys without any wrapper", "x.json", '{"badge": "off"}', ["1 noWrapper"]],
    ["another extension's id", "x.json", chromium('"badge": "off"', OTHER), [`4 wrongId ${OTHER}`]],
    ["Firefox's id in Chromium's file", "x.json", chromium('"badge": "off"', FIREFOX_ID), [`4 wrongId ${FIREFOX_ID}`]],
    ["an unknown key", "x.json", chromium('"badge": "off",\n"bagde": "off"'), ["6 unknownKey bagde"]],
    ["a type that Chromium drops", "x.json", chromium('"badge": "off",\n"firstRun": "true"'), ["6 wrongType firstRun"]],
    ["the same type, which Firefox hands over", "policies.json", firefox('"firstRun": "true"'), ["5 converted firstRun"]],
    ["a value that the browser takes and the extension refuses", "x.json", chromium('"badge": "Off"'), ["5 notAChoice badge"]],
    ["one bad item, by which Chromium loses the list", "x.json", chromium('"sites": [\n"a.example",\n7]'), ["7 wrongType sites[1]"]],
    ["one bad item that loses only itself", "x.json", chromium('"sites": [\n"a.example",\n"https://b"]'), ["7 malformed sites[1]"]],
    ["one bad member, by which Chromium loses the list", "x.json", chromium('"notices": [\n{"text": "x",\n"kinds": "shop"}]'), ["7 wrongType notices[0]"]],
    ["a file below recommended", "policies/recommended/x.json", chromium('"badge": "off"'), ["1 recommended"]],
    ["a path in a blocked host", "x.json", `{"ExtensionSettings": {"${ID}": {"runtime_blocked_hosts": [\n"*://a.example",\n"*://a.example/cart"]}}}`, [`3 hostPattern ${ID} runtime_blocked_hosts[1]`]],
    ["x and xDefault", "x.json", chromium('"theme": "dark",\n"themeDefault": "light"'), ["6 lockBeatsDefault themeDefault"]],
    ["a key twice", "x.json", chromium('"theme": "dark",\n"theme": "light"'), ["6 duplicateKey theme"]],
    ["a record that the dataset has not", "x.json", chromium('"overlaySuppressions": ["claims/no-such-claim"]'), ["5 nothingSuppressed overlaySuppressions[0]"]],
    ["a rule on a service that the dataset has not", "x.json", chromium('"notices": [{"text": "x", "services": ["no-such-service"]}]'), ["5 unknownRecord notices[0]"]],
    ["a template that Intune is to ingest for Edge", "profile.json", '{"omaSettings": [{"omaUri": "./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/Waybill",\n"value": "key=\\"Software\\\\Policies\\\\Microsoft\\\\Edge\\\\3rdparty\\""}]}', ["2 edgeIngestion"]],
    ["a Firefox storage manifest that is none", "managed-storage/x.json", `{"name": "${FIREFOX_ID}", "type": "pkcs11", "data": {"badge": "off"}}`, ["1 noWrapper"]],
  ])("%s", async (_, file, text, findings) => expect(await check(file, text)).toEqual(findings));

  const key = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${ID}`;
  const reg = (...lines: string[]) => ["Windows Registry Editor Version 5.00", "", ...lines, ""].join("\r\n");
  test.each<[what: string, text: string, findings: string[]]>([
    ["good", reg(`[${key}\\policy]`, '"badge"="off"', '"checkPage"=dword:00000001', `[${key}\\policy\\sites]`, '"1"="a.example"'), []],
    ["REG_MULTI_SZ", reg(`[${key}\\policy]`, '"sites"=hex(7):61,00,00,00,00,00'), ["4 registryType sites", "4 wrongType sites"]],
    ["REG_QWORD", reg(`[${key}\\policy]`, '"journalRetentionDays"=hex(b):5a,00,00,00,00,00,00,00'), ["4 registryType journalRetentionDays", "4 wrongType journalRetentionDays"]],
    ["no policy subkey", reg(`[${key}]`, '"badge"="off"'), [`3 noPolicySubkey ${ID}`]],
    ["below Recommended", reg(`[${key.replace("Chrome", "Chrome\\Recommended")}\\policy]`, '"badge"="off"'), ["3 recommended"]],
    ["another extension's id", reg(`[${key.replace(ID, OTHER)}\\policy]`, '"badge"="off"'), [`3 wrongId ${OTHER}`]],
    ["no place of a browser", reg("[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Chrome\\3rdparty\\extensions\\x\\policy]", '"badge"="off"'), ["3 wrongPath"]],
    ["no first line", `\r\n[${key}\\policy]\r\n"badge"="off"\r\n`, ["1 notReg"]],
    ["text for a boolean", reg(`[${key}\\policy]`, '"checkPage"="true"'), ["4 wrongType checkPage"]],
    ["small letters for Firefox", reg(`[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Mozilla\\Firefox\\3rdparty\\extensions\\${FIREFOX_ID}]`, '"badge"="off"'), ["3 wrongCase"]],
  ])("registry: %s", async (_, text, findings) => expect(await check("x.reg", text)).toEqual(findings));

  test("registry: UTF-16, as regedit exports it", async () => {
    const text = Buffer.from(`\ufeff${reg(`[${key}\\policy]`, '"organisationName"="Пример"', '"bagde"="off"')}`, "utf16le");
    expect(await check("x.reg", text)).toEqual(["5 unknownKey bagde"]);
  });

  const plist = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">\n${inner}\n</plist>\n`;
  const payload = (type: string, inner: string) => plist(`<dict><key>PayloadContent</key><array><dict>\n<key>PayloadType</key><string>${type}</string>\n${inner}\n</dict></array></dict>`);
  const managed = (level: string) => payload("com.apple.ManagedClient.preferences", `<key>PayloadContent</key><dict><key>com.google.Chrome.extensions.${ID}</key><dict><key>${level}</key><array><dict><key>mcx_preference_settings</key>\n<dict><key>badge</key><string>off</string></dict></dict></array></dict></dict>`);
  test.each<[what: string, file: string, text: string, findings: string[]]>([
    ["good", `com.google.Chrome.extensions.${ID}.plist`, plist("<dict><key>badge</key><string>off</string></dict>"), []],
    ["forced", "x.mobileconfig", managed("Forced"), []],
    ["set once", "x.mobileconfig", managed("Set-Once"), ["7 notForced"]],
    ["a wrong domain", "x.mobileconfig", payload("com.google.Chrome.waybill", "<key>badge</key><string>off</string>"), ["4 wrongDomain"]],
    ["settings in the browser's own domain", "x.mobileconfig", payload("com.google.Chrome", "<key>badge</key><string>off</string>"), ["4 wrongDomain"]],
    ["another extension's id", `com.google.Chrome.extensions.${OTHER}.plist`, plist("<dict><key>badge</key><string>off</string></dict>"), [`4 wrongId ${OTHER}`]],
    ["a number for a boolean", `com.google.Chrome.extensions.${ID}.plist`, plist("<dict>\n<key>checkPage</key>\n<integer>1</integer></dict>"), ["6 wrongType checkPage"]],
    ["cut off", `com.google.Chrome.extensions.${ID}.plist`, plist("<dict><key>badge</key><string>off</string></dict>").slice(0, -12), ["4 notPlist"]],
    ["Firefox without its switch", "x.mobileconfig", payload("org.mozilla.firefox", `<key>3rdparty</key><dict><key>Extensions</key><dict><key>${FIREFOX_ID}</key><dict><key>badge</key><string>off</string></dict></dict></dict>`), ["4 notEnabled"]],
  ])("property list: %s", async (_, file, text, findings) => expect(await check(file, text)).toEqual(findings));

  test("the placeholder of the templates, where no id is told", async () => expect(await check("x.json", chromium('"badge": "off"'), [])).toEqual([`4 wrongId ${ID}`]));
});
