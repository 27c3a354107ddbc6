/** Characters that a researcher may write of a row. Apart from the schema: the page that asks for a note loads no zod. */
export const LONGEST_NOTE = 4_000;

/** Tags as a person types them, between commas: each once, in their order, and none too long. */
export function tagsOf(text: string): string[] {
  const tags = text.split(/[,\n]/).map((tag) => tag.trim().slice(0, 60)).filter(Boolean);
  return [...new Set(tags)].slice(0, 30);
}
