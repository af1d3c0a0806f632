import type { Tx } from "./db.ts";

/** What others may want to hear of, also outside of this program. */
export type Happening =
  /** Money was moved: a payment has settled, or something was given back. */
  | {
      kind: "booked";
      planId: string;
      paymentId?: string | undefined;
      refundId?: string | undefined;
    }
  | { kind: "declined"; paymentIds: string[] }
  | {
      kind: "moved";
      cause: "asked" | "pay_day" | "on_hold" | "hardship";
      /** Of instalments of any plans. */
      dates: { id: string; fromOn: string; toOn: string }[];
    }
  | { kind: "case"; caseId: string; step: string }
  | { kind: "hardship"; requestId: string; step: string }
  | { kind: "spending"; customerId: string; cause: string };

type Listener = (tx: Tx, happening: Happening) => Promise<void>;

let listener: Listener = async () => {};

export function listenToHappenings(registered: Listener) {
  listener = registered;
}

/** In its transaction, when it stands there: neither is there without the other. */
export const announce: Listener = (tx, happening) => listener(tx, happening);
