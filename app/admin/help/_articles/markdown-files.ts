import { slugOf } from "#server/articles/policy.ts";

export type MarkdownFile = { name: string; text: string };

/** As much as is looked at; what is longer is refused by the server, with its name. */
const MOST_TEXT = 40_000;

export const filesOf = (list: FileList | null): Promise<MarkdownFile[]> =>
  Promise.all(
    [...(list ?? [])].map(async (file) => ({
      name: (file.webkitRelativePath || file.name).slice(-300),
      text: (await file.text()).replaceAll("\u0000", "").toWellFormed().slice(0, MOST_TEXT),
    })),
  );

/** It has no name of its own: its title gives it one. */
export function pastedFile(text: string): MarkdownFile[] {
  const trimmed = text.trim();
  if (trimmed === "") return [];
  const [first = ""] = trimmed.split("\n");
  const slug = slugOf(first.replace(/^#+ */u, ""));
  return [{ name: `${slug || "article"}.md`, text: trimmed.slice(0, MOST_TEXT) }];
}
