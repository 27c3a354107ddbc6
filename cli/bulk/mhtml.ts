import PostalMime from "postal-mime";
import { isHtmlType } from "./http.ts";

export type MhtmlPage = { bytes: Uint8Array; contentType: string; url: string | undefined };
type Part = { headers: Map<string, string>; bytes: Buffer };

const DEEPEST = 5;

/**
 * The page of an MHTML file: the part that its `start` names, else the first HTML part, decoded; its address is the one that the
 * part or the whole states. Throws where there is none.
 */
export async function readMhtml(file: Buffer): Promise<MhtmlPage> {
  const whole = await partOf(file);
  const main = await mainPart(whole, 0);
  if (!main) throw new Error("the MHTML file holds no HTML part");
  const stated = [main.headers.get("content-location"), whole.headers.get("snapshot-content-location"), whole.headers.get("content-location")];
  const { bytes, contentType } = await decodePart(main);
  return { bytes, contentType, url: stated.find((address) => address && /^https?:/i.test(address) && URL.canParse(address)) };
}

async function partOf(bytes: Buffer): Promise<Part> {
  const end = /\r?\n\r?\n/.exec(bytes.toString("latin1", 0, Math.min(bytes.length, 256 * 1024)));
  const { headers } = await PostalMime.parse(bytes.subarray(0, end ? end.index + end[0].length : bytes.length));
  return { headers: new Map(headers.map(({ key, value }) => [key, value.trim()])), bytes };
}

async function mainPart(part: Part, depth: number): Promise<Part | undefined> {
  const type = part.headers.get("content-type") ?? "";
  if (!/^multipart\//i.test(type)) return isHtmlType(type) ? part : undefined;
  const boundary = parameterOf(type, "boundary");
  if (!boundary || depth >= DEEPEST) return undefined;
  const parts = await Promise.all(splitParts(part.bytes, boundary).map(partOf));
  const start = parameterOf(type, "start");
  const ordered = [...parts.filter(({ headers }) => start && headers.get("content-id") === start), ...parts];
  for (const candidate of ordered) {
    const found = await mainPart(candidate, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function parameterOf(contentType: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(contentType);
  return match?.[1] ?? match?.[2];
}

/** What stands between the boundary's lines. A file that ends early has a last part without an end. */
function splitParts(bytes: Buffer, boundary: string): Buffer[] {
  const mark = `--${boundary}`;
  const parts: Buffer[] = [];
  let start = -1;
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
    if (at > 0 && bytes[at - 1] !== 0x0a) continue;
    if (start >= 0) parts.push(bytes.subarray(start, at));
    const line = bytes.indexOf("\n", at);
    const isLast = bytes.toString("latin1", at + mark.length, at + mark.length + 2) === "--";
    start = isLast || line < 0 ? -1 : line + 1;
    if (isLast) break;
  }
  if (start >= 0) parts.push(bytes.subarray(start));
  return parts;
}

/** A part's bytes without its transfer encoding: as an attachment, the one thing that postal-mime gives back undecoded to text. */
async function decodePart({ bytes, headers }: Part): Promise<{ bytes: Uint8Array; contentType: string }> {
  const asAttachment = Buffer.concat([Buffer.from("Content-Disposition: attachment\r\n"), bytes]);
  const { attachments } = await PostalMime.parse(asAttachment);
  const content = attachments[0]?.content;
  if (content === undefined || typeof content === "string") throw new Error("the MHTML file's HTML part cannot be decoded");
  return { bytes: new Uint8Array(content), contentType: headers.get("content-type") ?? "" };
}
