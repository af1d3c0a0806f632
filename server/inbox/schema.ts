import { z } from "zod";
import type { PurchaseLook } from "#server/files/schema.ts";
import type { Money } from "#server/plans/schema.ts";
import { id } from "#server/platform/zod.ts";

/** `planId`: what the customer came to ask about. */
export const suggestionsWanted = z.strictObject({ planId: id.nullable() });

export const GENERAL_QUESTIONS = ["move", "early", "return", "how", "limit"] as const;
export type GeneralQuestion = (typeof GENERAL_QUESTIONS)[number];

export type SuggestedPlan = { planId: string; merchant: string; title: string; look: PurchaseLook };

type OfPlan = { plan: SuggestedPlan; amount: Money };

/** Something of the customer's own that they may have come for, by which the chat can begin. */
export type Suggestion =
  /** `question`: a case waits for their answer, until that day; `due`: within three days; `next`: later. */
  | ({ kind: "overdue" | "question" | "due" | "next"; on: string } & OfPlan)
  /** `stranded`: nothing of theirs takes it; `refund`: on its way. */
  | ({ kind: "stranded" | "refund" | "decided"; at: string } & OfPlan)
  /** Of several plans. */
  | { kind: "overdueSeveral"; amount: Money; count: number }
  | { kind: "declined"; merchant: string; amount: Money; at: string }
  | { kind: "general"; question: GeneralQuestion };
