import type { PurchaseLook } from "#server/files/schema.ts";
import type { CaseKind, Money } from "./schema.ts";

export type CaseState = "open" | "accepted" | "declined" | "withdrawn" | "lapsed";

export type CaseSummary = {
  id: string;
  planId: string;
  merchant: string;
  look: PurchaseLook;
  title: string;
  kind: CaseKind;
  amount: Money;
  state: CaseState;
  /** While it is open: who has to act, and until when. */
  turn: "shop" | "us" | "customer";
  dueOn: string;
  openedAt: string;
  endedAt: string | null;
  /** The last day on which it can be opened again; null: it cannot. */
  reopenUntil: string | null;
  /** It is open and has been opened again as often as its customer can. */
  closesForGood: boolean;
};
