import type { PlanSummary } from "#server/plans/schema.ts";

/** Only what the sheet needs goes to the browser with a button. */
export type AutopayRequest = Pick<PlanSummary, "id" | "merchant" | "title" | "autopay"> & {
  /** The card that was just added for it. */
  added?: string;
};

export const requestOf = ({ id, merchant, title, autopay }: AutopayRequest): AutopayRequest => ({
  id,
  merchant,
  title,
  autopay,
});
