import type { PaymentFact } from "../../facts.ts";
import type { Setting } from "../autopay.ts";
import type { Answer, Say, Writing } from "./writing.ts";

const HOW = { change: "setChange", off: "setOff", on: "setOn" } as const satisfies Record<
  NonNullable<Setting>,
  string
>;

/** They can do it themselves: where, and what follows from it. */
export const setting = ({ ask: { sets }, say }: Writing): Answer => (sets ? [say(HOW[sets])] : []);

/** Whether it is taken automatically, and when; of a card that has expired more is told elsewhere. */
export const taken = ({ taking }: PaymentFact, say: Say) =>
  taking &&
  taking.state !== "expired" &&
  say("taken", { state: taking.state, date: taking.on?.text ?? "" });
