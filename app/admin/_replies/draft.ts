import { LANGUAGES, type Language } from "#server/platform/locale.ts";
import {
  isShortcut,
  plainShortcut,
  unknownIn,
  type NewReply,
  type ReplyDetail,
  type ReplyTexts,
  type ReplyTopic,
} from "#server/replies/schema.ts";
import { TEXT_LIMIT } from "#server/replies/policy.ts";

export type Draft = {
  title: string;
  titles: Record<Language, string>;
  shortcut: string;
  topic: ReplyTopic;
  isShared: boolean;
  texts: Record<Language, string>;
};

const EMPTY = { en: "", de: "", sv: "", ar: "" } satisfies Record<Language, string>;

export const draftOf = (reply: ReplyDetail | null, isShared: boolean): Draft => ({
  title: reply?.ownTitle ?? "",
  titles: { ...EMPTY, ...reply?.titles },
  shortcut: reply?.shortcut ?? "",
  topic: reply?.topic ?? "other",
  isShared: reply ? !reply.isOwn : isShared,
  texts: { ...EMPTY, ...reply?.texts },
});

export const textsIn = ({ texts }: Draft): ReplyTexts => written(texts);

const written = (said: Record<Language, string>) =>
  Object.fromEntries(
    LANGUAGES.map((language) => [language, said[language].trim()]).filter(([, text]) => text),
  );

export const contentOf = (draft: Draft): Omit<NewReply, "isShared"> => ({
  title: draft.title.trim(),
  titles: written(draft.titles),
  shortcut: plainShortcut(draft.shortcut),
  topic: draft.topic,
  texts: textsIn(draft),
});

export const isShortcutWrong = ({ shortcut }: Draft) =>
  shortcut.trim() !== "" && !isShortcut(plainShortcut(shortcut));

export const isTooLong = (text: string) => text.trim().length > TEXT_LIMIT;

/** What keeps it from being saved; `texts`: the languages whose text has to be looked at. */
export const lackingIn = (draft: Draft) => ({
  title: draft.title.trim() === "",
  shortcut: draft.shortcut.trim() === "",
  text: Object.keys(textsIn(draft)).length === 0,
  texts: LANGUAGES.filter(
    (one) => isTooLong(draft.texts[one]) || unknownIn(draft.texts[one]).length > 0,
  ),
});
export type Lacking = ReturnType<typeof lackingIn>;

export const isIncomplete = (draft: Draft) => {
  const { title, shortcut, text, texts } = lackingIn(draft);
  return title || shortcut || text || texts.length > 0 || isShortcutWrong(draft);
};
