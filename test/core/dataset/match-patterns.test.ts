import { expect, test } from "vitest";
import { matchPatterns } from "../../../core/dataset/match-patterns.ts";
import { buildPageKnowledge, type PageKnowledge } from "../../../core/dataset/page-knowledge.ts";
import { datasetDate } from "../../../core/dataset/compile.ts";
import { CHECKOUT, hosts, index, knowledgeOf, records, UNKNOWN } from "../world.ts";

const partyIds = ({ parties }: PageKnowledge) => parties.parties.trim().split("\n").map((line) => line.split(" ")[0]);

test("patterns of all hosts that people visit, sorted", () => {
  expect(matchPatterns(records)).toEqual(["https://*.example.net/market*", "https://*.market.example.com/*", "https://*.parcels.example.org/*"]);
});

test("a listed page gets the rules of its host and the parties it may name", () => {
  const knowledge = knowledgeOf(CHECKOUT);
  expect(knowledge.service).toEqual({ id: "market", kind: "marketplace", host: "market.example.com", region: "" });
  expect(partyIds(knowledge)).toEqual(["coins", "parcels"]);
  expect(knowledge.platforms).toEqual([]);
});

test("a service is no party on its own page, and an unknown page has no service", () => {
  const own = buildPageKnowledge(index, hosts, new URL("https://track.parcels.example.org/detail"), "en");
  expect(partyIds(own)).toEqual(["coins"]);
  expect(knowledgeOf(UNKNOWN)).toMatchObject({ service: null, pages: [], parties: { methods: {} } });
});

test("what a page is told is plain JSON", () => {
  const knowledge = knowledgeOf(CHECKOUT);
  expect(JSON.parse(JSON.stringify(knowledge))).toEqual(knowledge);
});

test("the dataset bears the newest day on which a record was checked", () => expect(datasetDate(records)).toBe("2026-06-01"));
