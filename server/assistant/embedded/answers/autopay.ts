import type { PaymentFact } from "../../facts.ts";
import type { Setting } from "../autopay.ts";
import { sentences, type Answer, type Say, type Writing } from "./writing.ts";

const HOW = { change: "setChange", off: "setOff", on: "setOn" } as const satisfies Record<
  NonNullable<Setting>,
  string
>;

/** They can do it themselves: where, and what follows from it. */
export function setting({ ask: { sets, plan }, say }: Writing): Answer {
  if (!sets) return [];
  const link = plan ? `[${say("payOwnPlan")}](/plans/${plan})` : `[${say("payOwnPlans")}](/plans)`;
  return [sentences(say(HOW[sets]), link)];
}

/** Whether it is taken automatically, and when; of a card that has expired more is told elsewhere. */
export const taken = ({ taking }: PaymentFact, say: Say) =>
  taking &&
  taking.state !== "expired" &&
  say("taken", { state: taking.state, date: taking.on?.text ?? "" });
