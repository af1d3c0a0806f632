import { z } from "zod";
import type { AskedBy, Concern } from "#server/platform/prisma/enums.ts";
import type { Secret } from "#server/platform/secrets-in-text/span.ts";
import { pageInput } from "#server/platform/cursor.ts";
import { id, words } from "#server/platform/zod.ts";
import { attachedFiles } from "./attached-file.ts";
import { card, MOST_CARDS } from "./card.ts";
import { citation, correction } from "./citation.ts";
import { planContents } from "./payment-contents.ts";
import { autopayProposal, choices, moveProposal, pauseProposal, proposal } from "./proposal.ts";
import type { Subject } from "./subject.ts";
import { voiceContents } from "./voice-contents.ts";

export const conversationId = z.strictObject({ id });

export const readPosition = z.strictObject({ id, seq: z.int().min(1) });

export const eventPage = z.strictObject({
  id,
  before: z.int().positive().optional(),
  limit: z.int().min(1).max(200).default(100),
});

export const historyPage = z.strictObject(pageInput);

export const rating = z.strictObject({
  id,
  score: z.int().min(1).max(5),
  comment: words(2000).optional(),
});

/** Where each followed conversation was last seen; 0 for from the beginning. */
export const following = z.strictObject({
  /** Whose stream it is to be: whoever has signed in here since gets none of their own into another one's pages. */
  personId: id.optional(),
  positions: z.array(z.strictObject({ id, seq: z.int().min(0) })).max(30),
  desk: z.boolean().default(false),
  lastEventId: z.string().max(2000).nullish(),
});

/** By the names that it had when it was asked about. */
const aboutPlan = z.strictObject({ planId: id, merchant: z.string(), title: z.string() });
export type AboutPlan = z.infer<typeof aboutPlan>;

const call = { callbackId: id, requestId: id.optional() };

const secrets = ["card", "code", "iban", "identity", "password"] as const satisfies Secret[];
const hidden = z.array(z.enum(secrets)).optional();

/** One shape a kind; stored as JSON, checked on the way in. */
export const contents = {
  message: z
    .strictObject({
      /** Empty where only files were sent. */
      text: z.string(),
      files: attachedFiles.optional(),
      plan: aboutPlan.optional(),
      citations: z.array(citation).optional(),
      correction: correction.optional(),
      proposal: proposal.optional(),
      move: moveProposal.optional(),
      autopay: autopayProposal.optional(),
      pause: pauseProposal.optional(),
      choices: choices.optional(),
      cards: z.array(card).max(MOST_CARDS).optional(),
      runId: id.optional(),
      /** An answer that leads to a person, or is kind to somebody in need: nobody is asked whether it helped. */
      isForPerson: z.boolean().optional(),
      hidden,
      cut: z.enum(["stopped", "taken_over", "interrupted", "failed"]).optional(),
    })
    .refine(({ text, files }) => text !== "" || files !== undefined),
  note: z.strictObject({ text: z.string().min(1), hidden }),
  human_requested: z.strictObject({ requestId: id, askedBy: z.string() }),
  human_request_ended: z.strictObject({ requestId: id, end: z.enum(["withdrawn", "breached"]) }),
  joined: z.strictObject({ name: z.string() }),
  handed_back: z.strictObject({ name: z.string() }),
  /** By one of staff, from whoever was in it to somebody else; to nobody: the customer waits again. */
  moved: z.strictObject({
    by: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
  left: z.strictObject({ name: z.string() }),
  answer_failed: z.strictObject({ runId: id }),
  /** It was not solved: it goes on with this person, or the customer waits for one. */
  reopened: z.strictObject({ to: z.string().nullable() }),
  resolved: z.strictObject({ by: z.enum(["customer", "agent"]), name: z.string() }),
  /** `requestId`: the customer waited for a person, and would rather be called. */
  callback_booked: z.strictObject({ ...call, startsAt: z.iso.datetime() }),
  callback_moved: z.strictObject({
    callbackId: id,
    startsAt: z.iso.datetime(),
    why: z.enum(["wish", "no_answer", "ours"]),
  }),
  callback_ended: z.strictObject({
    ...call,
    end: z.enum(["kept", "not_reached", "cancelled", "missed"]),
  }),
  ...voiceContents,
  ...planContents,
  rated: z.strictObject({ score: z.int().min(1).max(5), comment: z.string().optional() }),
} as const;

export type EventKind = keyof typeof contents;
export type EventContent<Kind extends EventKind> = z.infer<(typeof contents)[Kind]>;

type EventOf<Kind extends EventKind> = {
  conversationId: string;
  seq: number;
  kind: Kind;
  author: "customer" | "assistant" | "agent" | "system";
  authorName: string | null;
  /** Made by the sender: in the own tabs it joins the message to the one still in the outbox. */
  clientKey: string | null;
  internal: boolean;
  content: EventContent<Kind>;
  createdAt: string;
};
export type EventView = { [Kind in EventKind]: EventOf<Kind> }[EventKind];

export type ConversationStatus = "assistant" | "waiting" | "agent" | "closed";

export type ConversationView = {
  id: string;
  status: ConversationStatus;
  agentName: string | null;
  mine: boolean;
  customer: { name: string; timeZone: string };
  seq: number;
  readUpTo: number;
  /** Rises each time the right to speak changes hands. */
  turn: number;
  openedAt: string;
  closedAt: string | null;
  lastEventAt: string;
  preview: string;
  /** Once it has ended: what it was about and what came of it; null while nobody has named it. */
  subject: Subject | null;
  position: number | null;
  deadlineAt: string | null;
  /** While waiting: when the promise was broken; it stays so until somebody joins. */
  breachedAt: string | null;
  /** While waiting: it was resolved and is not solved, so that the assistant keeps out of it. */
  withoutAssistant: boolean;
  /** For staff alone: what weighs on the customer, as far as their words tell. */
  concern: Concern | null;
  /** Staff: since when (from the first ask on) and why a person is asked for, in words where there are any. */
  waiting: { askedAt: string; askedBy: AskedBy; reason: string } | null;
  /** Of one that an agent has resolved: so long it can be reopened. */
  reopenableUntil: string | null;
  /** It was resolved, is not solved, and no agent has replied since. */
  reopened: boolean;
  rated: boolean;
  answering: boolean;
  /** Something that was said here was corrected, and its customer has not read it. */
  corrected: boolean;
};

export type { DraftFrame, Frame } from "./frame.ts";
