import { z } from "zod";
import type { Money } from "#server/plans/schema.ts";
import { LANGUAGES, type Language } from "#server/platform/locale.ts";
import { id, typed, words } from "#server/platform/zod.ts";
import { SHORTCUT_LIMIT, TEXT_LIMIT, TITLE_LIMIT } from "./policy.ts";
import { unknownIn, type Variable } from "./variables.ts";

export { named, unknownIn, VARIABLES, written, type Variable } from "./variables.ts";

export const REPLY_TOPICS = ["payments", "refunds", "hardship", "account", "other"] as const;
export type ReplyTopic = (typeof REPLY_TOPICS)[number];

export const REPLY_LISTS = ["shared", "own", "archived"] as const;
export type ReplyList = (typeof REPLY_LISTS)[number];

const text = words(TEXT_LIMIT).refine((said) => unknownIn(said).length === 0);

/** In at least one language. */
export const replyTexts = z
  .partialRecord(z.enum(LANGUAGES), text)
  .refine((texts) => Object.keys(texts).length > 0);
export type ReplyTexts = z.infer<typeof replyTexts>;

/** "/Late-Fee" is "late-fee": letters and figures of any script, with hyphens between. */
export const plainShortcut = (said: string) =>
  said.normalize("NFC").trim().replace(/^\//u, "").toLowerCase();

export const isShortcut = (plain: string) =>
  plain.length <= SHORTCUT_LIMIT && /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u.test(plain);

export const replyTitles = z.partialRecord(z.enum(LANGUAGES), words(TITLE_LIMIT));
export type ReplyTitles = z.infer<typeof replyTitles>;

const content = {
  title: words(TITLE_LIMIT),
  titles: replyTitles.default({}),
  shortcut: z.string().max(100).transform(plainShortcut).refine(isShortcut),
  topic: z.enum(REPLY_TOPICS),
  texts: replyTexts,
};

export const newReply = z.strictObject({ ...content, isShared: z.boolean() });
export type NewReply = z.infer<typeof newReply>;
export type NewReplyInput = z.input<typeof newReply>;

/** `revision` is the one that was read. */
export const replyChange = z.strictObject({ ...content, id, revision: z.int().min(0) });
export type ReplyChange = z.infer<typeof replyChange>;

export const replyId = z.strictObject({ id });

export const replySearch = z.strictObject({ list: z.enum(REPLY_LISTS), search: typed(200) });

export const replyConversation = z.strictObject({ conversationId: id });

/** In the customer's language, unless another one is asked for. */
export const replyInsertion = z.strictObject({
  id,
  conversationId: id,
  language: z.enum(LANGUAGES).optional(),
});

export type ReplyRow = {
  id: string;
  /** As whoever asks reads it. */
  title: string;
  shortcut: string;
  topic: ReplyTopic;
  isOwn: boolean;
  languages: Language[];
  revision: number;
  changedBy: string;
  changedAt: string;
  isArchived: boolean;
  /** How often it was inserted in the last 30 days. */
  uses: number;
  mayKeep: boolean;
};

/** `ownTitle`: what it is called wherever `titles` has no other. */
export type ReplyDetail = ReplyRow & {
  ownTitle: string;
  titles: ReplyTitles;
  texts: ReplyTexts;
};

/** As the composer lists it: in the customer's language where it has it, with what is known of them filled in. */
export type ReplyOffer = Pick<
  ReplyRow,
  "id" | "title" | "shortcut" | "topic" | "isOwn" | "languages"
> & { text: string; language: Language };

/** What the customer should have paid already, while the text names what they pay next. */
export type OverduePayment = { merchant: string; amount: Money; dueOn: string };

export type Insertion =
  | { kind: "text"; text: string; language: Language; overdue: OverduePayment | null }
  | { kind: "missing"; variables: Variable[] }
  | { kind: "languages"; asked: Language; languages: Language[] };
