import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";

/** A zip of a folder, stored without compression: what an xpi is, and what a crx holds. `change` may replace a file's content. */
export async function zipFolder(folder: string, change: (file: string, content: Buffer) => Buffer = (_, content) => content): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files.toSorted()) {
    const content = change(file, await readFile(join(folder, file)));
    const name = Buffer.from(file);
    // Version 2.0, UTF-8 names, stored, 1980-01-01.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    bodies.push(Buffer.from([0x50, 0x4b, 3, 4]), common, name, content);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, rest, name);
    offset += 30 + name.length + content.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, index, end]);
}

/** A field of a protocol buffer whose value is bytes. */
function field(number: number, value: Buffer): Buffer {
  const tag = (number << 3) | 2;
  return Buffer.concat([varint(tag), varint(value.length), value]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  return Buffer.from([...bytes, rest]);
}

export type SigningKey = { privateKey: KeyObject; publicKey: Buffer; extensionId: string };

/** A new key and the id of the extension that it signs. */
export function newSigningKey(): SigningKey {
  return signingKeyOf(generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey);
}

/** From a private key in PEM. The id has 32 letters from a to p, of the public key's SHA-256. */
export function readSigningKey(pem: string): SigningKey {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== "rsa") throw new Error("packages for Chromium are signed with an RSA key");
  return signingKeyOf(key);
}

function signingKeyOf(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  const digest = createHash("sha256").update(publicKey).digest().subarray(0, 16);
  return { privateKey, publicKey, extensionId: [...digest.toString("hex")].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("") };
}

/** A zip as Chromium installs it by policy: CRX3, signed. */
export function packCrx(zip: Buffer, { privateKey, publicKey }: SigningKey): Buffer {
  const signedData = field(1, createHash("sha256").update(publicKey).digest().subarray(0, 16));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(signedData.length);
  const signature = sign("sha256", Buffer.concat([Buffer.from("CRX3 SignedData\0"), length, signedData, zip]), privateKey);
  const header = Buffer.concat([field(2, Buffer.concat([field(1, publicKey), field(2, signature)])), field(10_000, signedData)]);
  const start = Buffer.alloc(12);
  start.write("Cr24", 0, "latin1");
  start.writeUInt32LE(3, 4);
  start.writeUInt32LE(header.length, 8);
  return Buffer.concat([start, header, zip]);
}
