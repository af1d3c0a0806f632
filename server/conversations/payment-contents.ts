import { z } from "zod";
import { day, id } from "#server/platform/zod.ts";

const payment = {
  chargeId: id,
  minor: z.int().positive(),
  currency: z.string(),
  method: z.string(),
};

/** Of a plan, or of several; `by`: who of staff asked for it. */
const paid = z.strictObject({
  ...payment,
  merchants: z.array(z.string()),
  by: z.string().nullable(),
});

/** Of one instalment; `by`: who of staff did it for the customer. */
const dueMoved = z.strictObject({
  planId: id,
  merchant: z.string(),
  minor: z.int().min(0),
  currency: z.string(),
  fromOn: day,
  toOn: day,
  by: z.string().nullable(),
});

/** With what a plan is paid, and whether it is taken from there by itself. */
const autopaySet = z.strictObject({
  planId: id,
  merchant: z.string(),
  method: z.string().nullable(),
  isOn: z.boolean(),
  by: z.string().nullable(),
});

/** A return or a problem; `by`: who of staff did it. */
const caseChanged = z.strictObject({
  caseId: id,
  planId: id,
  merchant: z.string(),
  kind: z.string(),
  step: z.string(),
  by: z.string().nullable(),
});

/** Somebody cannot pay; `by`: who of staff did it. */
const hardshipChanged = z.strictObject({
  requestId: id,
  step: z.string(),
  by: z.string().nullable(),
});

/** That staff asked for, and that is not paid. */
const staffPayment = z.strictObject({ ...payment, by: z.string() });

/** What becomes of a customer's plans, by kind of event. */
export const planContents = {
  paid,
  /** Staff asked for it, and the customer has to show their bank that it is them. */
  payment_asked: staffPayment,
  payment_declined: staffPayment,
  due_moved: dueMoved,
  autopay_set: autopaySet,
  case_changed: caseChanged,
  hardship_changed: hardshipChanged,
};
