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
  shortcut: string;
  topic: ReplyTopic;
  isShared: boolean;
  texts: Record<Language, string>;
};

const EMPTY = { en: "", de: "", sv: "", ar: "" } satisfies Record<Language, string>;

export const draftOf = (reply: ReplyDetail | null, isShared: boolean): Draft => ({
  title: reply?.title ?? "",
  shortcut: reply?.shortcut ?? "",
  topic: reply?.topic ?? "other",
  isShared: reply ? !reply.isOwn : isShared,
  texts: { ...EMPTY, ...reply?.texts },
});

export const textsIn = ({ texts }: Draft): ReplyTexts =>
  Object.fromEntries(
    LANGUAGES.map((language) => [language, texts[language].trim()]).filter(([, text]) => text),
  );

export const contentOf = (draft: Draft): Omit<NewReply, "isShared"> => ({
  title: draft.title.trim(),
  shortcut: plainShortcut(draft.shortcut),
  topic: draft.topic,
  texts: textsIn(draft),
});

export const isShortcutWrong = ({ shortcut }: Draft) =>
  shortcut.trim() !== "" && !isShortcut(plainShortcut(shortcut));

export const isTooLong = (text: string) => text.trim().length > TEXT_LIMIT;

export const isIncomplete = (draft: Draft) =>
  draft.title.trim() === "" ||
  !isShortcut(plainShortcut(draft.shortcut)) ||
  Object.keys(textsIn(draft)).length === 0 ||
  LANGUAGES.some((one) => isTooLong(draft.texts[one]) || unknownIn(draft.texts[one]).length > 0);
