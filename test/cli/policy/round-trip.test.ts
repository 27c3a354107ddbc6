import { describe, expect, test } from "vitest";
import { FIREFOX_ID, TARGETS } from "../../../cli/deploy/places.ts";
import { judgePolicy } from "../../../core/settings/policy/judge.ts";
import { effectiveOf, inAnyOrder, sameByEveryWay } from "./every-way.ts";

/** 500 in npm run test:long. */
const RUNS = 25;

describe("O9: JSON, registry, property list, profile and Group Policy give one configuration", () => {
  test.each(TARGETS.map((target) => [target.id, target] as const))("%s", async (_, target) => expect(await sameByEveryWay(target, RUNS)).toBe(RUNS), 60_000);
});

test("a storage manifest of Firefox's gives the same as its policies.json", async () => {
  const policy = { badge: "off", sites: ["a.example"] };
  const manifest = Buffer.from(JSON.stringify({ name: FIREFOX_ID, description: "x", type: "storage", data: policy }));
  expect(await effectiveOf("managed-storage/x.json", manifest)).toEqual([inAnyOrder(judgePolicy(policy).policy)]);
});
