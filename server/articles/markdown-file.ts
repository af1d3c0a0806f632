import { isLanguage, type Language } from "#server/platform/locale.ts";
import type { ReadFile } from "./draft-schema.ts";
import { BODY_LIMIT, passagesOf, slugOf, TITLE_LIMIT } from "./policy.ts";

type File = { name: string; text: string };
export type Read = Omit<ReadFile, "isNew">;

/**
 * Its first line is the title, `# Late payments`. Its name is the address and may say the language, as `late-payments.de.md`
 * does, or `de/late-payments.md`; else it is in `language`.
 */
export function readMarkdown({ name, text }: File, language: Language): Read {
  const named = nameIn(name, language);
  const [first = "", ...rest] = text
    .replace(/^\uFEFF/u, "")
    .replaceAll("\r\n", "\n")
    .trim()
    .split("\n");
  const title = /^# +(?<title>.+)$/u.exec(first)?.groups?.title?.trim() ?? "";
  const body = rest.join("\n").trim();
  const read = { name, ...named, title, body };
  return { ...read, problem: problemOf(read) };
}

/** Each after the first under one address and in one language is one too many. */
export function readAll(files: File[], language: Language): Read[] {
  const seen = new Set<string>();
  return files.map((file) => {
    const read = readMarkdown(file, language);
    const place = `${read.language} ${read.slug}`;
    if (read.problem === null && seen.has(place)) return { ...read, problem: "twice" };
    if (read.problem === null) seen.add(place);
    return read;
  });
}

const MARKDOWN = /\.md$/iu;

function nameIn(path: string, fallback: Language) {
  const parts = path.split(/[\\/]/u).filter(Boolean);
  const file = (parts.pop() ?? "").replace(MARKDOWN, "");
  const [, stem = "", suffix] = /^(?<stem>.*?)(?:\.(?<suffix>[A-Za-z]{2,3}))?$/u.exec(file) ?? [];
  const said = suffix?.toLowerCase() ?? folderLanguage(parts.at(-1));
  return {
    slug: slugOf(stem),
    language: said === undefined ? fallback : isLanguage(said) ? said : null,
  };
}

/** A folder may be called anything; only the name of a language of ours means one. */
function folderLanguage(folder = "") {
  const name = folder.toLowerCase();
  return isLanguage(name) ? name : undefined;
}

/** What our pages would show as it stands: other headings, tables, fences, quotes, pictures, HTML. */
const OTHER_MARKUP = /^(?:#(?!# )|`{3}|~{3}|> ?\S|\|.*\|)|!\[[^\]]*\]\(|<\/?[a-z][^>]*>/imu;

function problemOf({ name, slug, language, title, body }: Omit<Read, "problem">): Read["problem"] {
  if (!MARKDOWN.test(name)) return "not_markdown";
  if (language === null) return "bad_language";
  if (slug === "") return "bad_name";
  if (title === "") return "no_title";
  if (title.length > TITLE_LIMIT) return "title_too_long";
  if (passagesOf(body).length === 0) return "no_text";
  if (body.length > BODY_LIMIT) return "text_too_long";
  return OTHER_MARKUP.test(body) ? "other_markup" : null;
}
