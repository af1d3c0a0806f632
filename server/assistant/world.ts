import type { LiveRun } from "#server/conversations/live-run.ts";
import { hardshipForm } from "#server/hardship/form.ts";
import type { HardshipForm, PlanInNeed } from "#server/hardship/schema.ts";
import { listMethods } from "#server/payments/methods.ts";
import type { MethodView, PaymentQuote } from "#server/payments/schema.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { previewAutopay } from "#server/plans/autopay/set.ts";
import { quotePayment } from "#server/plans/pay.ts";
import { listPlans } from "#server/plans/plan.ts";
import type { PlanDetail } from "#server/plans/schema.ts";
import { declinesOf } from "#server/spending/declines.ts";
import type { DeclineView } from "#server/spending/schema.ts";
import { askForPersonOnce } from "./ask-once.ts";
import { type PersonStatus, personStatusOf } from "./person-status.ts";

type PauseForm = Pick<HardshipForm, "requestId" | "refusal" | "answerDays"> & {
  plans: Pick<PlanInNeed, "id" | "merchant" | "title" | "remaining">[];
};
type NewAutopay = { planId: string; methodId: string | null; isOn: boolean };

/** What an answer is about, and what it can do: a customer's own things, or those of a trial, which are nobody's. */
export type World = {
  personStatus: () => Promise<PersonStatus>;
  plans: () => Promise<PlanDetail[]>;
  declines: () => Promise<DeclineView[]>;
  /** What a payment would come to. */
  quote: (parts: { planId: string; amountMinor: number }[]) => Promise<PaymentQuote>;
  methods: () => Promise<MethodView[]>;
  /** What setting autopay would change. */
  previewAutopay: (asked: NewAutopay) => Promise<Pick<PlanDetail, "autopay" | "next">>;
  /** What of theirs can be paused. */
  pauseForm: () => Promise<PauseForm>;
  /** @returns false where a person is unwanted */
  askForPerson: (reason: string) => Promise<boolean>;
};

export type OwnThings = Omit<World, "personStatus" | "askForPerson">;

export const ownThings = (viewer: Viewer): OwnThings => ({
  plans: () => listPlans(viewer),
  declines: () => declinesOf(viewer.id),
  quote: (parts) => quotePayment(viewer, parts),
  methods: () => listMethods(viewer),
  previewAutopay: (asked) => previewAutopay(viewer.id, asked),
  pauseForm: () => hardshipForm({ viewer, customerId: viewer.id }),
});

/** This customer's own things, closed over, so that no model can name another's. */
export const worldOf = (viewer: Viewer, run: LiveRun): World => ({
  ...ownThings(viewer),
  personStatus: () => personStatusOf(run.row.conversationId, run.row.questionSeq),
  askForPerson: (reason) => askForPersonOnce(run, reason),
});
