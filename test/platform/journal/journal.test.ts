import { IDBCursor, IDBCursorWithValue, IDBDatabase, IDBFactory, IDBIndex, IDBKeyRange, IDBObjectStore, IDBOpenDBRequest, IDBRequest, IDBTransaction } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { storage } from "wxt/utils/storage";
import type { JournalEntry } from "../../../core/journal/entry.ts";
import { findRows, NO_FILTER } from "../../../core/journal/filter.ts";
import { entry } from "../../core/journal/entries.ts";

/** What idb and the store look for on the global object. */
const FAKES = { IDBCursor, IDBCursorWithValue, IDBDatabase, IDBIndex, IDBKeyRange, IDBObjectStore, IDBOpenDBRequest, IDBRequest, IDBTransaction };

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(globalThis, FAKES);
  vi.resetModules();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  globalThis.indexedDB = new IDBFactory();
});

const rowOf = (visit: number, given: Partial<JournalEntry> = {}) => entry({ id: `${String(visit).padStart(20, "0")}-${given.pageType ?? "product"}`, ...given });

async function start() {
  const [journal, database, store, memory, summaries] = await Promise.all([
    import("../../../platform/journal/journal.ts"),
    import("../../../platform/journal/database.ts"),
    import("../../../platform/journal/store.ts"),
    import("../../../platform/journal/memory.ts"),
    import("../../../platform/journal/summaries.ts"),
  ]);
  return { ...journal, ...database, ...store, ...memory, ...summaries };
}

/** All rows as the page finds them: by the summary, then by their numbers. */
async function kept(): Promise<JournalEntry[]> {
  const { openJournal, readRows, readSummary } = await start();
  const open = await openJournal();
  const rows = await readRows(open, findRows(await readSummary(open), NO_FILTER));
  expect(rows.length).toBe(await open.count("rows"));
  return rows.filter((row) => row !== undefined);
}

describe("on the disk", () => {
  test("a row is there once it is acknowledged; the same visit and page type stay one row", async () => {
    const { keepEntry } = await start();
    expect(await keepEntry(rowOf(1))).toBeNull();
    expect(await keepEntry(rowOf(1, { jurisdictions: ["DE"], until: "2026-11-22T10:00:00.000Z" }))).toBeNull();
    expect(await keepEntry(rowOf(1, { pageType: "checkout" }))).toBeNull();
    const rows = await kept();
    expect(rows).toHaveLength(2);
    expect(rows.find(({ pageType }) => pageType === "product")).toMatchObject({ jurisdictions: ["CN", "DE", "SG"], until: "2026-11-22T10:00:00.000Z" });
  });

  test("a note and tags are found, and what they were before is nowhere", async () => {
    const { keepEntry, annotateEntry, openJournal, readSummary } = await start();
    await keepEntry(rowOf(1));
    await annotateEntry({ id: rowOf(1).id, note: "first secret", tags: ["one"] });
    await annotateEntry({ id: rowOf(1).id, note: "second", tags: ["two"] });
    expect(await kept()).toMatchObject([{ note: "second", tags: ["two"] }]);
    expect(JSON.stringify((await readSummary(await openJournal())).map(({ words }) => words))).not.toContain("secret");
    await expect(annotateEntry({ id: rowOf(2).id, note: "x", tags: [] })).rejects.toThrow("no longer in the journal");
  });

  test("what a row may not hold is not written beside it, and what stood there stays", async () => {
    const { keepEntry, annotateEntry } = await start();
    const { journalService } = await import("../../../platform/journal/journal-service.ts");
    await keepEntry(rowOf(1));
    await annotateEntry({ id: rowOf(1).id, note: "before", tags: ["before"] });
    await fakeBrowser.storage.local.set({ settings: { journalFields: ["tags"] } });
    await journalService.annotateRow({ id: rowOf(1).id, note: "after", tags: ["after"] }, {} as never);
    expect(await kept()).toMatchObject([{ note: "before", tags: ["after"] }]);
  });

  test("erasing by site, by range, all", async () => {
    const { keepEntry, eraseEntries } = await start();
    await keepEntry(rowOf(1));
    await keepEntry(rowOf(2, { origin: "https://www.temu.com" }));
    await keepEntry(rowOf(3, { at: "2026-01-05T00:00:00.000Z" }));
    await keepEntry(rowOf(4));
    expect(await eraseEntries({ site: "www.temu.com" })).toBe(1);
    expect(await eraseEntries({ from: 0, to: Date.parse("2026-02-01") })).toBe(1);
    expect((await kept()).map(({ id }) => id.slice(18, 20))).toEqual(["04", "01"]);
    expect(await eraseEntries({ all: true })).toBe(2);
    expect(await kept()).toEqual([]);
  });

  test("what is older than the settings allow goes", async () => {
    await fakeBrowser.storage.local.set({ settings: { journalRetentionDays: 30 } });
    const { keepEntry, eraseOldEntries } = await start();
    await keepEntry(rowOf(1, { at: "2026-10-01T00:00:00.000Z" }));
    await keepEntry(rowOf(2));
    expect(await eraseOldEntries(new Date("2026-11-22T12:00:00Z"))).toBe(1);
    expect(await kept()).toHaveLength(1);
  });

  test("an import adds what is new, and leaves what is there as it is", async () => {
    const { keepEntry, annotateEntry, openJournal, addEntries } = await start();
    await keepEntry(rowOf(1));
    await annotateEntry({ id: rowOf(1).id, note: "mine", tags: [] });
    expect(await addEntries(await openJournal(), [rowOf(1), rowOf(2)])).toEqual({ added: 1, known: 1 });
    expect((await kept()).map(({ note }) => note).toSorted()).toEqual(["", "mine"]);
  });
});

describe("upgrades", () => {
  test("rows of the first version are all there, and can be searched", async () => {
    const old = await openDB("waybill-journal", 1, { upgrade: (database) => void database.createObjectStore("rows", { autoIncrement: true }).createIndex("id", "id", { unique: true }) });
    for (let visit = 1; visit <= 2_500; visit += 1) await old.add("rows", rowOf(visit));
    old.close();
    expect(await kept()).toHaveLength(2_500);
  });

  test("a connection of ours gives way to a newer version", async () => {
    const { keepEntry } = await start();
    await keepEntry(rowOf(1));
    const newer = await openDB("waybill-journal", 3);
    expect(newer.version).toBe(3);
    newer.close();
  });

  test("an upgrade that another page blocks: rows go to memory, and to the disk once it can be opened", async () => {
    const other = await openDB("waybill-journal", 1, { upgrade: (database) => void database.createObjectStore("rows", { autoIncrement: true }).createIndex("id", "id", { unique: true }) });
    const { keepEntry, journalState, loadMemoryRows } = await start();
    expect(await keepEntry(rowOf(1))).toBe("blocked");
    expect(await journalState()).toMatchObject({ kept: "memory", trouble: "blocked", inMemory: 1 });
    other.close();
    await expect.poll(() => keepEntry(rowOf(2))).toBeNull();
    expect(await loadMemoryRows()).toEqual([]);
    expect(await kept()).toHaveLength(2);
  });

  test("behind a page that waits for a blocked upgrade nobody is told anything: it gives up by itself, and loses nothing", async () => {
    const other = await openDB("waybill-journal", 1, { upgrade: (database) => void database.createObjectStore("rows", { autoIncrement: true }).createIndex("id", "id", { unique: true }) });
    const first = openDB("waybill-journal", 2, { upgrade: (database) => void database.createObjectStore("summary", { keyPath: "block" }) });
    const { keepEntry } = await start();
    vi.spyOn(globalThis.indexedDB, "open").mockImplementationOnce(() => new IDBOpenDBRequest() as never);
    expect(await keepEntry(rowOf(1))).toBe("blocked");
    other.close();
    (await first).close();
    vi.resetModules();
    const again = await start();
    expect(await again.journalState()).toMatchObject({ kept: "disk", trouble: null, inMemory: 0 });
    expect(await kept()).toHaveLength(1);
  });

  test("a journal of a newer version is left as it is", async () => {
    (await openDB("waybill-journal", 9)).close();
    const { keepEntry, journalState } = await start();
    expect(await keepEntry(rowOf(1))).toBe("newer");
    expect(await journalState()).toMatchObject({ kept: "memory", trouble: "newer", inMemory: 1 });
    expect((await openDB("waybill-journal")).version).toBe(9);
  });
});

describe("a browser without a disk for us", () => {
  const refuse = (name: string) => {
    vi.spyOn(globalThis.indexedDB, "open").mockImplementation(() => {
      throw new DOMException("no", name);
    });
  };

  test("a Firefox that never remembers: rows in memory alone, and it says so", async () => {
    refuse("InvalidStateError");
    const { keepEntry, annotateEntry, eraseEntries, journalState, loadMemoryRows } = await start();
    expect(await keepEntry(rowOf(1))).toBe("refused");
    await keepEntry(rowOf(2, { origin: "https://www.temu.com" }));
    await annotateEntry({ id: rowOf(1).id, note: "seen", tags: ["t"] });
    expect(await loadMemoryRows()).toMatchObject([{ note: "seen", tags: ["t"] }, {}]);
    expect(await journalState()).toMatchObject({ kept: "memory", trouble: "refused", inMemory: 2 });
    expect(await eraseEntries({ site: "www.temu.com" })).toBe(1);
    expect(await loadMemoryRows()).toHaveLength(1);
    expect(await storage.getItem("local:journal-rows")).toBeNull();
  });

  test("a database that cannot be read: rows in memory, and it says so", async () => {
    refuse("UnknownError");
    const { keepEntry, journalState } = await start();
    expect(await keepEntry(rowOf(1))).toBe("broken");
    expect(await journalState()).toMatchObject({ trouble: "broken" });
  });

  test("a database that has lost its stores: rows in memory, the reason is said, and a new one takes them", async () => {
    (await openDB("waybill-journal", 2)).close();
    const { keepEntry, journalState } = await start();
    expect(await keepEntry(rowOf(1))).toBe("broken");
    expect(await journalState()).toMatchObject({ kept: "memory", trouble: "broken", inMemory: 1 });
    const { journalService } = await import("../../../platform/journal/journal-service.ts");
    await journalService.resetJournal({} as never);
    expect(await journalState()).toMatchObject({ kept: "disk", trouble: null, inMemory: 0 });
    expect(await kept()).toHaveLength(1);
  });

  test("a full disk: what it refused is in memory, what it had stays, and all is on it once there is room", async () => {
    const { keepEntry, journalState, loadMemoryRows } = await start();
    await keepEntry(rowOf(1));
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(await keepEntry(rowOf(2))).toBe("full");
    expect(await journalState()).toMatchObject({ kept: "memory", trouble: "full", inMemory: 1 });
    put.mockRestore();
    expect(await kept()).toHaveLength(1);
    expect(await keepEntry(rowOf(3))).toBeNull();
    expect(await loadMemoryRows()).toEqual([]);
    expect(await kept()).toHaveLength(3);
  });

  test("a row that is on the disk and in memory too: what each of them knows and what was written beside each is there in the end", async () => {
    const { keepEntry, annotateEntry, journalState } = await start();
    await keepEntry(rowOf(1));
    await annotateEntry({ id: rowOf(1).id, note: "on the disk", tags: ["one"] });
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(await keepEntry(rowOf(1, { jurisdictions: ["DE"] }))).toBe("full");
    await annotateEntry({ id: rowOf(1).id, note: "in memory", tags: ["two"] });
    put.mockRestore();
    expect(await journalState()).toMatchObject({ kept: "disk", trouble: null, inMemory: 0 });
    expect(await kept()).toMatchObject([{ note: "on the disk\nin memory", tags: ["one", "two"], jurisdictions: ["CN", "DE", "SG"] }]);
  });

  test("a change that breaks off leaves neither row nor summary behind", async () => {
    const { keepEntry, openJournal, addEntries } = await start();
    await keepEntry(rowOf(1));
    const open = await openJournal();
    await expect(addEntries(open, [rowOf(2), { ...rowOf(3), id: undefined as unknown as string }])).rejects.toThrow(/key|requirements/i);
    expect(await kept()).toHaveLength(1);
  });

  test("memory that is full too refuses, so that nobody believes a row is kept", async () => {
    refuse("InvalidStateError");
    const { keepEntry, loadMemoryRows, saveMemoryRows } = await start();
    const long = { note: "x".repeat(4_000) };
    const count = Math.floor(4_000_000 / (JSON.stringify(rowOf(1, long)).length + 1)) - 1;
    await saveMemoryRows(Array.from({ length: count }, (_, visit) => rowOf(visit, long)));
    expect(await keepEntry(rowOf(2_000, long))).toBe("refused");
    await expect(keepEntry(rowOf(2_001, long))).rejects.toThrow("full");
    expect(await loadMemoryRows()).toHaveLength(count + 1);
  });
});
