import { AsyncLocalStorage } from "node:async_hooks";
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
  /** Who a customer was is gone. `reference`: what the company's own systems called them. */
  | { kind: "erased"; customerId: string; reference: string | null }
  | { kind: "spending"; customerId: string; cause: string }
  /** What became of something that several customers said. `what` has changed, or `intoId` has taken it in. */
  | {
      kind: "theme";
      themeId: string;
      step: "created" | "changed" | "shipped" | "merged";
      what?: "status" | "owner" | "title";
      intoId?: string;
    }
  /** A customer has changed who they are themselves. */
  | { kind: "profile"; customerId: string; part: "name" | "phone" | "home" | "email" };

type Listener = (tx: Tx, happening: Happening) => Promise<void>;

let listener: Listener = async () => {};

export function listenToHappenings(registered: Listener) {
  listener = registered;
}

const untold = new AsyncLocalStorage<true>();

/** What a company brings with it is no news to it: what happens during the work is announced to nobody. */
export const withoutNews = <Result>(work: () => Promise<Result>) => untold.run(true, work);

/** In its transaction, when it stands there: neither is there without the other. */
export const announce: Listener = async (tx, happening) => {
  if (!untold.getStore()) await listener(tx, happening);
};
