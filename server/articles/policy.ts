import type { Language } from "#server/platform/locale.ts";
import { isLead, isStaff, type Viewer } from "#server/platform/viewer.ts";

export const canReadDrafts = (viewer: Pick<Viewer, "role">) => isStaff(viewer);

export const canWriteArticles = (viewer: Pick<Viewer, "role">) => isLead(viewer);

/** Two people, always: nobody puts their own words in force. */
export const canPublish = (viewer: Pick<Viewer, "id" | "role">, authorIds: string[]) =>
  isLead(viewer) && !authorIds.includes(viewer.id);

type Lead = { id: string; languages: string[] };
export type InReview = { locale: string; authorIds: string[] };

/**
 * Who is asked to read a draft: leads who speak its language and have written nothing of it; where there is nobody, every
 * other lead, so that it never waits for nobody.
 */
export function reviewersAmong(leads: Lead[], { locale, authorIds }: InReview): string[] {
  const others = leads.filter(({ id }) => !authorIds.includes(id));
  const speaking = others.filter(({ languages }) => languages.includes(locale));
  return (speaking.length > 0 ? speaking : others).map(({ id }) => id);
}

/** So long one click brings back what was archived; after that its words are looked at again, as a draft. */
export const RESTORE_DAYS = 30;

export const restorableUntil = (archivedAt: Date) =>
  new Date(+archivedAt + RESTORE_DAYS * 24 * 60 * 60_000);

export const isRestorable = (archivedAt: Date, now: Date) => now < restorableUntil(archivedAt);

export const TITLE_LIMIT = 120;
export const BODY_LIMIT = 20_000;
export const RETURN_LIMIT = 2000;
export const SLUG_LIMIT = 80;
export const FILES_LIMIT = 40;

export type Passage = { heading: string; text: string };

/** `## ` begins a section, an empty line a paragraph, `- ` an entry of a list; there is no other markup. */
export function passagesOf(body: string): Passage[] {
  return body
    .split(/^(?=## )/mu)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [first = "", ...rest] = part.split("\n");
      return first.startsWith("## ")
        ? { heading: first.slice(3).trim(), text: rest.join("\n").trim() }
        : { heading: "", text: part };
    })
    .filter(({ text }) => text !== "");
}

/** A passage's place on its article's page, from its words alone (FNV-1a): after a correction, the top of the page. */
export function anchorOf(passage: string) {
  let hash = 0x811c9dc5;
  for (let index = 0; index < passage.length; index += 1) {
    hash = Math.imul(hash ^ passage.charCodeAt(index), 0x01000193);
  }
  return `p${(hash >>> 0).toString(36)}`;
}

const MOST_PARTS = 13;

/** Nothing of what is too long is cut: whoever writes is told, and shortens it. */
export const lettersTooMany = (text: string, most: number) => Math.max(0, text.length - most);

type Words = { title: string; body: string };

export const isTooLong = ({ title, body }: Words) =>
  title.length > TITLE_LIMIT || body.length > BODY_LIMIT;

/** "Was kostet es, später zu zahlen?" → "was-kostet-es-spater-zu-zahlen"; empty where a title has no Latin letter. */
export function slugOf(title: string) {
  const parts = partsOf(title).slice(0, MOST_PARTS);
  while (parts.length > 1 && parts.join("-").length > SLUG_LIMIT) parts.pop();
  return parts.join("-").slice(0, SLUG_LIMIT);
}

/** Whole words were left out, so that it fits. */
export const isShortened = (title: string) => partsOf(title).join("-") !== slugOf(title);

const partsOf = (title: string) =>
  title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(Boolean);

type Published = { publishedAt: string };

/** How an article stands in one language: the others are translations of the English one. */
export function standingOf(
  language: Language,
  published: Partial<Record<Language, Published>>,
): "current" | "outdated" | "missing" {
  const own = published[language];
  if (!own) return "missing";
  const { en } = published;
  return en && en.publishedAt > own.publishedAt ? "outdated" : "current";
}

/** "[Write the answer here.]", alone on its line: what a drafted article leaves to whoever writes it. */
export const hasPlaceholder = (body: string) => /^\[[^\]\n]{1,400}\]$/mu.test(body);
