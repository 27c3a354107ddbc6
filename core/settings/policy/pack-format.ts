import { z } from "zod";

/**
 * A large overlay travels in the policy as string chunks: `W1.<pack>.<number>.<count>.<piece>`, numbered from 1. `pack` is
 * the first 8 hex digits of the SHA-256 of what is signed, so that chunks of two packs never mix, and numbers make the order
 * of the list meaningless: Windows sorts "10" before "2". The pieces, joined by number, are base64url of 64 bytes of
 * Ed25519 signature and then the gzip of the pack's JSON. What is signed is `SIGNED_PREFIX` followed by that gzip.
 */
export const packChunkSchema = z.string().regex(/^W1\.[0-9a-f]{8}\.[1-9]\d{0,4}\.[1-9]\d{0,4}\.[A-Za-z0-9_-]+$/, "must be a chunk as waybill policy-pack writes it");
export const SIGNED_PREFIX = "waybill-pack-1\n";
export const SIGNATURE_BYTES = 64;
/** Registry values and plists hold far more; editors and consoles grow slow beyond it. */
export const PIECE_LENGTH = 8_000;

/** The raw 32 bytes of an Ed25519 public key in base64url, without padding. */
export const packKeySchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "must be the public key that waybill policy-pack prints: 43 characters");
