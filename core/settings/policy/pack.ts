import { PIECE_LENGTH, SIGNATURE_BYTES, SIGNED_PREFIX } from "./pack-format.ts";

/** Why a pack was not opened; each has a text `policyWhy_<reason>`. */
export type PackFault = "packNoKey" | "packIncomplete" | "packMixed" | "packDamaged" | "packSignature" | "packUnsupported";
export type OpenedPack = { ok: true; contents: unknown } | { ok: false; fault: PackFault };

const ED25519 = { name: "Ed25519" };
/** What a signed pack may unfold to: far beyond any real one, far below what would hurt. */
const MOST_UNPACKED_BYTES = 64_000_000;

type Chunk = { pack: string; number: number; count: number; piece: string };

function readChunk(text: string): Chunk {
  const [, pack = "", number = "", count = "", piece = ""] = text.split(".");
  return { pack, number: Number(number), count: Number(count), piece };
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Throws when the text is no base64url. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function signedBytes(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const prefix = new TextEncoder().encode(SIGNED_PREFIX);
  const signed = new Uint8Array(prefix.length + packed.length);
  signed.set(prefix);
  signed.set(packed, prefix.length);
  return signed;
}

async function packName(signed: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", signed));
  return Array.from(digest.slice(0, 4), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function unzip(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const reader = stream.pipeThrough(new TextDecoderStream("utf-8", { fatal: true })).getReader();
  const parts: string[] = [];
  for (let length = 0; length <= MOST_UNPACKED_BYTES; ) {
    const { done, value } = await reader.read();
    if (done) return parts.join("");
    parts.push(value);
    length += value.length;
  }
  throw new Error("the pack unfolds to more than any overlay");
}

/** Joins chunks in any order; a chunk given twice counts once. */
function joinChunks(texts: readonly string[]): { pack: string; bytes: Uint8Array<ArrayBuffer> } | PackFault {
  const chunks = texts.map(readChunk);
  const [first] = chunks;
  if (!first) return "packIncomplete";
  if (chunks.some(({ pack, count }) => pack !== first.pack || count !== first.count)) return "packMixed";
  const pieces = new Map(chunks.map(({ number, piece }) => [number, piece]));
  const numbers = Array.from({ length: first.count }, (_, index) => index + 1);
  if (pieces.size !== first.count || numbers.some((number) => !pieces.has(number))) return "packIncomplete";
  try {
    return { pack: first.pack, bytes: fromBase64Url(numbers.map((number) => pieces.get(number)).join("")) };
  } catch {
    return "packDamaged";
  }
}

/**
 * Joins a policy's chunks, checks the signature over all of them, and only then unfolds and parses. Never throws: what is
 * wrong is answered. `key` is the public key as `packKeySchema` has it. The contents are judged as any other policy value.
 */
export async function openPack(chunks: readonly string[], key: string | undefined): Promise<OpenedPack> {
  if (!key) return { ok: false, fault: "packNoKey" };
  const joined = joinChunks(chunks);
  if (typeof joined === "string") return { ok: false, fault: joined };
  const packed = joined.bytes.slice(SIGNATURE_BYTES);
  const signed = signedBytes(packed);
  let publicKey: CryptoKey;
  try {
    publicKey = await crypto.subtle.importKey("raw", fromBase64Url(key), ED25519, false, ["verify"]);
  } catch (error) {
    // Chromium before 137 and Firefox before 129 have no Ed25519.
    return { ok: false, fault: error instanceof DOMException && error.name === "NotSupportedError" ? "packUnsupported" : "packSignature" };
  }
  try {
    const isGenuine = await crypto.subtle.verify(ED25519, publicKey, joined.bytes.slice(0, SIGNATURE_BYTES), signed);
    if (!isGenuine || (await packName(signed)) !== joined.pack) return { ok: false, fault: "packSignature" };
    return { ok: true, contents: JSON.parse(await unzip(packed)) as unknown };
  } catch {
    return { ok: false, fault: "packDamaged" };
  }
}

/**
 * Signs and cuts an overlay: `contents` is an object with the overlay keys of the policy, as plain JSON. Answers with the
 * values of `overlayPack` and `overlayPackKey`.
 */
export async function sealPack(contents: unknown, keys: CryptoKeyPair): Promise<{ chunks: string[]; publicKey: string }> {
  const zipped = new Blob([JSON.stringify(contents)]).stream().pipeThrough(new CompressionStream("gzip"));
  const packed = new Uint8Array(await new Response(zipped).arrayBuffer());
  const signed = signedBytes(packed);
  const signature = new Uint8Array(await crypto.subtle.sign(ED25519, keys.privateKey, signed));
  const whole = new Uint8Array(SIGNATURE_BYTES + packed.length);
  whole.set(signature);
  whole.set(packed, SIGNATURE_BYTES);
  const text = toBase64Url(whole);
  const count = Math.ceil(text.length / PIECE_LENGTH);
  const pack = await packName(signed);
  const chunks = Array.from({ length: count }, (_, index) => `W1.${pack}.${index + 1}.${count}.${text.slice(index * PIECE_LENGTH, (index + 1) * PIECE_LENGTH)}`);
  return { chunks, publicKey: toBase64Url(new Uint8Array(await crypto.subtle.exportKey("raw", keys.publicKey))) };
}

/** A new pair of keys; the private one belongs to the administrator and never into a policy. */
export async function generatePackKeys(): Promise<CryptoKeyPair> {
  return (await crypto.subtle.generateKey(ED25519, true, ["sign", "verify"])) as CryptoKeyPair;
}
