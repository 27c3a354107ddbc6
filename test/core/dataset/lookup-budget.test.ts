import { expect, test, vi } from "vitest";
import { readDataset } from "../../../cli/dataset.ts";
import { openHosts } from "../../../core/dataset/lookup.ts";

const { index } = await readDataset();
const lookUp = openHosts(index.services);

/** How often a map is asked while the work runs: what a look-up costs on any machine. */
function mapReads(work: () => unknown): number {
  const get = vi.spyOn(Map.prototype, "get");
  work();
  const { length } = get.mock.calls;
  get.mockRestore();
  return length;
}

const isWhole = ({ subdomains, path, kind }: { subdomains: boolean; path: string; kind: string }) => subdomains && path === "" && kind !== "notThis";

test("a host that is one service's whole costs one read of a map, in a dataset of any size", () => {
  const counts = new Map<string, number>();
  const all = index.services.flatMap(({ hosts }) => hosts);
  for (const { host } of all) counts.set(host, (counts.get(host) ?? 0) + 1);
  const whole = all.filter((entry) => isWhole(entry) && counts.get(entry.host) === 1);
  expect(whole.length / all.length).toBeGreaterThan(0.5);
  for (const { host } of whole) expect(mapReads(() => lookUp(host)), host).toBe(1);
});

test("any host costs at most a read for each of its labels, and one more", () => {
  for (const host of ["www.aliexpress.com", "nobody.example", "a.b.c.d.nobody.example", "aws.amazon.com"]) expect(mapReads(() => lookUp(host)), host).toBeLessThanOrEqual(host.split(".").length + 1);
});
