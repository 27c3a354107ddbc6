import { describe, expect, test } from "vitest";
import { readDataset } from "../../../cli/dataset.ts";
import type { IndexedHost, IndexedService } from "../../../core/dataset/index-format.ts";
import { openHosts } from "../../../core/dataset/lookup.ts";

function service(id: string, ...hosts: Partial<IndexedHost>[]): IndexedService {
  const entry = { host: "", subdomains: true, kind: "site" as const, path: "", region: "" };
  return { id, name: id, kind: "shop", hosts: hosts.map((host) => ({ ...entry, ...host })), names: [], pages: [], methods: [], tracking: [] };
}

const SERVICES = [
  service("big", { host: "example.com" }, { host: "example.de", region: "DE" }),
  service("pay", { host: "pay.example.com" }, { host: "example.com", path: "/wallet" }),
  service("deep", { host: "example.com", path: "/wallet/deep/" }),
  service("exact", { host: "only.example.org", subdomains: false }),
];

describe("look-up by host", () => {
  const lookUp = openHosts(SERVICES);
  test.each([
    ["example.com", "/", "big"],
    ["www.example.com", "/", "big"],
    ["a.b.c.example.com", "/x", "big"],
    ["example.de", "/", "big"],
    ["pay.example.com", "/", "pay"],
    ["m.pay.example.com", "/", "pay"],
    ["example.com", "/wallet", "pay"],
    ["example.com", "/wallet/", "pay"],
    ["www.example.com", "/wallet/x", "pay"],
    ["example.com", "/wallet/deep", "deep"],
    ["example.com", "/wallet/deep/er", "deep"],
    ["example.com", "/wallet/deeper", "pay"],
    ["example.com", "/wallets", "big"],
    ["only.example.org", "/", "exact"],
  ])("%s%s is %s", (host, path, expected) => expect(lookUp(host, path)?.service.id).toBe(expected));

  test.each(["example.org", "sub.only.example.org", "example.fr", "example.com.evil.test", "notexample.com", "example.co", "com", "", "example-com.test", "xn--exmple-cua.com"])(
    "%j is nobody's",
    (host) => expect(lookUp(host, "/")).toBeUndefined(),
  );

  test("the longest path wins in whatever order the records come", () => {
    const reversed = openHosts(SERVICES.toReversed());
    for (const path of ["/", "/wallet", "/wallet/deep", "/wallet/deeper"]) {
      expect(reversed("example.com", path)?.service.id).toBe(lookUp("example.com", path)?.service.id);
    }
  });

  test("gives the entry with its region", () => expect(lookUp("shop.example.de")?.entry.region).toBe("DE"));
});

describe("look-up in the real dataset", async () => {
  const { index } = await readDataset();
  const lookUp = openHosts(index.services);

  test.each([
    ["www.aliexpress.com", "aliexpress"],
    ["nl.aliexpress.com", "aliexpress"],
    ["global.cainiao.com", "cainiao"],
  ])("%s is %s", (host, expected) => expect(lookUp(host)?.service.id).toBe(expected));

  test.each(["aliexpress.com.evil.test", "notaliexpress.com", "aliexpress.shop", "aliexpress.co", "aliexpress-com.test", "www-aliexpress.com", "cainiao.co", "dhl.com.evil.test"])(
    "%s is nobody's",
    (host) => expect(lookUp(host)).toBeUndefined(),
  );

  test("another business below a listed host is not the service", () => {
    expect(lookUp("aws.amazon.com")).toBeUndefined();
    expect(lookUp("console.aws.amazon.com")).toBeUndefined();
    expect(lookUp("smile.amazon.com")?.service.id).toBe("amazon");
  });

  test("a look-alike of any listed host is nobody's", () => {
    for (const { hosts } of index.services) {
      for (const { host } of hosts) {
        expect(lookUp(`${host}.evil.test`), host).toBeUndefined();
        expect(lookUp(`${host.replace(/\.[^.]+$/, "")}.invalid`), host).toBeUndefined();
      }
    }
  });

  test("every listed host leads to its own service", () => {
    for (const { id, hosts } of index.services) {
      for (const { host, path, kind } of hosts) expect(lookUp(host, path || "/")?.service.id, `${host}${path}`).toBe(kind === "notThis" ? undefined : id);
    }
  });
});
