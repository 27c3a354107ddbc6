import { createPrivateKey, createPublicKey } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";

/** Writes the private key as PKCS#8 PEM, readable by its owner alone; never over an existing file. Answers with the public key. */
export async function writePackKeys(file: string, keys: CryptoKeyPair): Promise<string> {
  const der = Buffer.from(await crypto.subtle.exportKey("pkcs8", keys.privateKey));
  await writeFile(file, createPrivateKey({ key: der, format: "der", type: "pkcs8" }).export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  return Buffer.from(await crypto.subtle.exportKey("raw", keys.publicKey)).toString("base64url");
}

/** Reads an Ed25519 private key in PEM, as `writePackKeys` or `openssl genpkey -algorithm ed25519` writes it. */
export async function readPackKeys(file: string): Promise<CryptoKeyPair> {
  const key = createPrivateKey(await readFile(file, "utf8"));
  if (key.asymmetricKeyType !== "ed25519") throw new Error(`${file} holds no Ed25519 key`);
  const own = key.export({ type: "pkcs8", format: "der" });
  const shared = createPublicKey(key).export({ type: "spki", format: "der" });
  return {
    privateKey: await crypto.subtle.importKey("pkcs8", new Uint8Array(own), "Ed25519", true, ["sign"]),
    publicKey: await crypto.subtle.importKey("spki", new Uint8Array(shared), "Ed25519", true, ["verify"]),
  };
}
