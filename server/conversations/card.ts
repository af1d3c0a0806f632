import { z } from "zod";
import { day, id } from "#server/platform/zod.ts";

const about = {
  planId: id,
  merchant: z.string(),
  title: z.string(),
  look: z.strictObject({
    picture: z.string().nullable(),
    logo: z.string().nullable(),
    colour: z.string().nullable(),
  }),
  amount: z.strictObject({ minor: z.int(), currency: z.string() }),
};

export const MOST_CARDS = 2;

/** What an answer has told of, as it stood then; where the reader can go on with it. */
export const card = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("payment"),
    ...about,
    state: z.enum(["overdue", "due_soon", "upcoming"]),
    dueOn: day,
  }),
  /** `amount`: what is left to pay. */
  z.strictObject({
    kind: z.literal("plan"),
    ...about,
    state: z.enum(["on_track", "due_soon", "overdue", "on_hold", "paused", "settled", "cancelled"]),
  }),
  z.strictObject({
    kind: z.literal("refund"),
    ...about,
    state: z.enum(["created", "sent", "arrived", "failed", "lowered"]),
  }),
  /** While it is open: who has to act. */
  z.strictObject({
    kind: z.literal("case"),
    ...about,
    caseId: id,
    state: z.enum(["shop", "us", "customer", "accepted", "declined", "withdrawn", "lapsed"]),
  }),
]);
export type Card = z.infer<typeof card>;
