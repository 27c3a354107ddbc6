import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgePolicy } from "../../../../core/settings/policy/judge.ts";
import { overlayExamples } from "../../../../core/settings/policy/overlay-examples.ts";
import { generatePackKeys, openPack, sealPack } from "../../../../core/settings/policy/pack.ts";
import { packChunkSchema, packKeySchema } from "../../../../core/settings/policy/pack-format.ts";

const keys = await generatePackKeys();
/** Random words do not fold: the pack must need several chunks. */
const contents = { overlaySuppressions: Array.from({ length: 3_000 }, (_, index) => `claims/${((index * 2_654_435_761) % 4_294_967_291).toString(36)}-${((index * 40_503) % 65_537).toString(36)}`) };
const { chunks, publicKey } = await sealPack(contents, keys);

describe("a pack", () => {
  test("is several chunks that the policy's schema takes", () => {
    expect(chunks.length).toBeGreaterThan(3);
    for (const chunk of chunks) expect(packChunkSchema.safeParse(chunk).success).toBe(true);
    expect(packKeySchema.safeParse(publicKey).success).toBe(true);
    expect(judgePolicy({ overlayPack: chunks, overlayPackKey: publicKey }).policy).toEqual({ overlayPack: chunks, overlayPackKey: publicKey });
  });

  test("opens in any order: Windows sorts 10 before 2", async () => {
    expect(await openPack(chunks, publicKey)).toEqual({ ok: true, contents });
    expect(await openPack(chunks.toReversed(), publicKey)).toEqual({ ok: true, contents });
    expect(await openPack([...chunks, ...chunks], publicKey)).toEqual({ ok: true, contents });
  });

  test("of the sample opens", async () => expect(await openPack(overlayExamples.pack, overlayExamples.packKey)).toEqual({ ok: true, contents: { overlaySuppressions: ["claims/example-claim"] } }));

  test.each([
    ["no key", chunks, undefined, "packNoKey"],
    ["a chunk missing", chunks.slice(1), publicKey, "packIncomplete"],
    ["no chunk at all", [], publicKey, "packIncomplete"],
    ["a chunk of another pack", [...chunks, ...overlayExamples.pack], publicKey, "packMixed"],
    ["another's key", chunks, overlayExamples.packKey, "packSignature"],
    ["a key that is no point", chunks, "A".repeat(43), "packSignature"],
  ])("with %s is not opened", async (_, given, key, fault) => {
    expect(await openPack(given, key)).toEqual({ ok: false, fault });
  });

  test("of which any letter was changed is not opened", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(chunks.length - 1), fc.nat(7_000), fc.constantFrom("A", "z", "-"), async (number, at, letter) => {
        const given = [...chunks];
        const [head, piece = ""] = [chunks[number]?.split(".").slice(0, 4).join("."), chunks[number]?.split(".")[4]];
        const place = at % piece.length;
        fc.pre(piece[place] !== letter && place < piece.length - 1);
        given[number] = `${head}.${piece.slice(0, place)}${letter}${piece.slice(place + 1)}`;
        expect((await openPack(given, publicKey)).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test("never throws, whatever stands in the list", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string()), fc.string(), async (given, key) => {
        expect((await openPack(given, key)).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
