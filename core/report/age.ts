const DAY = 86_400_000;
/** A dataset over half a year old says so on every surface (design §4 of the first issue); a record over a year (design §5). */
const DATASET_DAYS = 183;
const RECORD_DAYS = 365;

const daysSince = (date: string, now: Date) => (now.getTime() - Date.parse(date)) / DAY;

export function isDatasetOutdated(date: string, now: Date): boolean {
  return daysSince(date, now) > DATASET_DAYS;
}

export function isRecordStale(checkedAt: string, now: Date): boolean {
  return daysSince(checkedAt, now) > RECORD_DAYS;
}
