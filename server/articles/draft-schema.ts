import { z } from "zod";
import { pageInput } from "#server/platform/cursor.ts";
import { LANGUAGES, type Language } from "#server/platform/locale.ts";
import { id, typed, words } from "#server/platform/zod.ts";
import { BODY_LIMIT, FILES_LIMIT, RETURN_LIMIT, SLUG_LIMIT, TITLE_LIMIT } from "./policy.ts";
import { slug } from "./schema.ts";

const language = z.enum(LANGUAGES);

export const articleInLanguage = z.strictObject({ slug, language });
export const articleSlug = z.strictObject({ slug });

/** `versions`: what goes, as whoever archives it has read it; `confirmation`: its address, typed. */
export const archiving = articleSlug.extend({
  versions: z.partialRecord(language, z.int().positive()),
  confirmation: typed(SLUG_LIMIT),
});
export type Archiving = z.infer<typeof archiving>;

/** `version`: an older one, which is to be taken back. */
export const newDraft = articleInLanguage.extend({ version: z.int().positive().optional() });

/** Of an article that there is not yet. */
export const firstDraft = z.strictObject({
  slug,
  language,
  title: words(TITLE_LIMIT),
  /** What was drafted from customers' questions. */
  body: typed(BODY_LIMIT).default(""),
});

/** The revision that whoever acts has before them. */
export const draftSeen = z.strictObject({ id, revision: z.int().positive() });

/** As it is typed: half a word, or nothing. */
export const draftWords = draftSeen.extend({ title: typed(TITLE_LIMIT), body: typed(BODY_LIMIT) });

export const draftAddress = draftSeen.extend({ slug });

export const draftReturn = draftSeen.extend({ words: words(RETURN_LIMIT) });

export const versionPage = articleInLanguage.extend(pageInput);

const FILE_LIMIT = BODY_LIMIT * 2;

/** `language`: of files whose names say none. */
export const markdownFiles = z.strictObject({
  language,
  files: z
    .array(z.strictObject({ name: typed(300), text: typed(FILE_LIMIT) }))
    .min(1)
    .max(FILES_LIMIT),
});

export type DraftView = {
  id: string;
  slug: string;
  language: Language;
  title: string;
  body: string;
  follows: number;
  revision: number;
  authors: { id: string; name: string }[];
  savedBy: string;
  savedAt: string;
  /** It waits for a second person. */
  submitted: { by: string; at: string } | null;
  /** The second person wants something changed. */
  returned: { by: string; at: string; words: string } | null;
};

/** `restorableUntil`: null where that is over. */
export type ArchivedFacts = { by: string; at: string; restorableUntil: string | null };

export type PublishedWords = { version: number; title: string; body: string; publishedAt: string };

/** One language of an article, with all that its keepers need. */
export type EditionView = {
  slug: string;
  language: Language;
  published: PublishedWords | null;
  /** Newest version that there was, when it is archived. */
  archived: (PublishedWords & ArchivedFacts) | null;
  /** In all languages: what archiving it takes away. */
  inForce: { language: Language; version: number; title: string }[];
  english: Omit<PublishedWords, "version"> | null;
  /** It was never published in any language: nobody has its address yet. */
  isUnpublished: boolean;
  draft: DraftView | null;
  /** May whoever looks write, and may they put the draft in force. */
  mayWrite: boolean;
  mayPublish: boolean;
};

export type LanguageStanding = {
  language: Language;
  standing: "current" | "outdated" | "missing";
  draft: DraftStanding | null;
};
/** `awaitsViewer`: theirs to review. */
export type DraftStanding = {
  state: DraftState;
  by: string;
  savedAt: string;
  awaitsViewer: boolean;
};
export type DraftState = "writing" | "review" | "returned";

export type ArticleOverview = {
  slug: string;
  title: string;
  /** Of the title. */
  locale: Language;
  archived: ArchivedFacts | null;
  languages: LanguageStanding[];
};

export type VersionView = PublishedWords & {
  authors: string[];
  publishedBy: string | null;
  supersededAt: string | null;
  archived: { by: string; at: string } | null;
};
export type VersionPage = { versions: VersionView[]; nextCursor: string | null };

export type ReadFile = {
  name: string;
  problem:
    | null
    | "not_markdown"
    | "no_title"
    | "title_too_long"
    | "no_text"
    | "text_too_long"
    | "bad_name"
    | "bad_language"
    | "other_markup"
    | "twice"
    | "draft_there"
    | "same";
  slug: string;
  language: Language | null;
  title: string;
  body: string;
  /** Of an article that is there: what would become its next version. */
  isNew: boolean;
};
