declare module "html-encoding-sniffer" {
  /** The encoding that the HTML Standard's sniffing gives. */
  export default function htmlEncodingSniffer(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string; maxPrescanBytes?: number },
  ): string;
}
