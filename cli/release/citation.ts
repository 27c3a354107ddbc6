import type { DatasetStamp } from "../../core/dataset/index-format.ts";

/** CITATION.cff (Citation File Format 1.2): how to cite the dataset, of this version and date. */
export function citationFile({ version, date }: DatasetStamp): string {
  return `cff-version: 1.2.0
message: Please cite the dataset as below, with the hash that dataset.json or "npm run check" gives.
type: dataset
title: "Waybill dataset: who runs, owns, carries and takes payment, and under which law"
authors:
  - name: The Waybill authors
version: "${version}"
date-released: "${date}"
license: CC-BY-4.0
keywords:
  - e-commerce
  - logistics
  - corporate ownership
  - data protection
abstract: >-
  Marketplaces, carriers, posts and payment services with their operators per region, ownership to the ultimate parent,
  data-handling notes, facilities, laws and dated statements; every one with its source.
`;
}
