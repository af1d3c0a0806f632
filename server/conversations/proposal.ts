import { z } from "zod";
import { day, id } from "#server/platform/zod.ts";

/** What the assistant has looked up, for the customer to confirm: `key` makes of every confirmation the same payment. */
export const proposal = z.strictObject({
  key: id,
  parts: z.array(z.strictObject({ planId: id, amountMinor: z.int().positive() })).min(1),
  total: z.strictObject({ minor: z.int().positive(), currency: z.string() }),
  merchants: z.array(z.string()),
});
export type Proposal = z.infer<typeof proposal>;

/** A due date that the customer wants moved. `toOn`: the day they named, if it is possible; else they choose one. */
export const moveProposal = z.strictObject({
  instalmentId: id,
  planId: id,
  merchant: z.string(),
  title: z.string(),
  amount: z.strictObject({ minor: z.int().positive(), currency: z.string() }),
  fromOn: day,
  toOn: day.nullable(),
});
export type MoveProposal = z.infer<typeof moveProposal>;

/** How a plan is to be paid from now on. `was`: how it was when it was put before them. */
export const autopayProposal = z.strictObject({
  planId: id,
  merchant: z.string(),
  title: z.string(),
  isOn: z.boolean(),
  methodId: id.nullable(),
  method: z.string().nullable(),
  was: z.strictObject({ isOn: z.boolean(), methodId: id.nullable() }),
});
export type AutopayProposal = z.infer<typeof autopayProposal>;

/** Which plans rest, for who cannot pay: all that run, or some of them. `key`: however often it is confirmed, it is one pause. */
export const pauseProposal = z.strictObject({
  key: id,
  plans: z
    .array(z.strictObject({ planId: id, merchant: z.string(), title: z.string() }))
    .min(1)
    .max(200),
});
export type PauseProposal = z.infer<typeof pauseProposal>;

/** What the customer may have meant, in words that they can send as they stand. */
export const choices = z.array(z.string().trim().min(1).max(120)).min(2).max(3);
