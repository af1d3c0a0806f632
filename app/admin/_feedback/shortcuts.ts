import { STATES } from "#server/feedback/policy.ts";

/** Enter opens because each row is a link; the numbers are the states in their order. */
export const keys = {
  next: "j",
  previous: "k",
  close: "u",
  choose: "x",
  new: "1",
  planned: "2",
  doing: "3",
  done: "4",
  declined: "5",
  take: "a",
  reply: "r",
  note: "n",
  search: "/",
  help: "?",
} as const;

export type Shortcut = keyof typeof keys;

export const stateOf = (shortcut: Shortcut) => STATES.find((state) => state === shortcut);
