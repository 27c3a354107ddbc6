import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { openEngine } from "../../cli/engine.ts";

/**
 * Addresses to which real saved pages link, with the type that the link's text or the page there gives: a page rule that is changed
 * for one site must not change what another's address means. The page is empty, so that the address alone tells.
 */
const FIXTURE = new URL("../fixtures/addresses.txt", import.meta.url);

test("addresses of listed services are told for what they are", async () => {
  const engine = await openEngine();
  const lines = (await readFile(FIXTURE, "utf8")).trim().split("\n");
  const found = lines.map((line) => {
    const address = line.slice(line.indexOf(" ") + 1);
    const { page } = engine.check("<!doctype html><title>x</title>", new URL(address)).detection;
    return `${page.service ? page.type : "unlisted"} ${address}`;
  });
  expect(lines.length).toBeGreaterThan(900);
  expect(found).toEqual(lines);
});
