import { isAscii, isUtf8 } from "node:buffer";
import htmlEncodingSniffer from "html-encoding-sniffer";

/** Browsers look at 1,024 bytes first and start anew when a declaration comes later; this is as far as such a one stands. */
const PRESCAN = 64 * 1024;

/**
 * HTML as text. The encoding is the byte order mark's, else the one of the HTTP header, else the one that the page declares, else
 * UTF-8 where the bytes are that, else windows-1252. A saved file without a header whose bytes are valid UTF-8 beyond ASCII is
 * read as UTF-8 whatever it declares: it was saved anew, and no other encoding gives such bytes by chance.
 */
export function decodeHtml(bytes: Uint8Array, contentType = ""): string {
  const label = /charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType)?.[1];
  const couldBe = isUtf8(bytes);
  const hasUtf8 = couldBe && !isAscii(bytes);
  const encoding =
    !label && hasUtf8
      ? "UTF-8"
      : htmlEncodingSniffer(bytes, { ...(label && { transportLayerEncodingLabel: label }), defaultEncoding: couldBe ? "UTF-8" : "windows-1252", maxPrescanBytes: PRESCAN });
  return decoderOf(encoding).decode(bytes);
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new Error(`the page is in the encoding ${encoding}, which cannot be read`);
  }
}
