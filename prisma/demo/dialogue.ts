import type { GapCause, Topic } from "#server/platform/prisma/enums.ts";

export type Line =
  | { by: "customer" | "agent" | "note"; text: string }
  /** `cites`: the help articles that the answer rests on. */
  | { by: "assistant"; text: string; cites: string[] }
  | { by: "wish"; askedBy: "button" | "words" | "assistant" | "distress"; reason: string }
  /** The customer rings, and the two talk in the browser for so many seconds. */
  | { by: "call"; seconds: number }
  /** The customer no longer waits; the agent leaves the rest to the assistant, or is gone all at once. */
  | { by: "withdrawal" | "hand_back" | "leaving" };

/** Written for one customer, word for word. */
export type Dialogue = {
  email: string;
  daysAgo: number;
  /** Who came when a person was asked for. */
  agent?: string;
  lines: Line[];
  score: number;
  comment?: string;
  /** Its question was not answered; `score`: how well the best passage fitted. */
  gap?: { cause: GapCause; score: number };
};

/** Written for anybody whom it fits, with gaps such as {merchant} for what is theirs. */
export type Script = { kind: Kind; topic: Topic; need: Need; lines: Line[] };

export const KINDS = ["alone", "follow", "person", "withdrawn", "open"] as const;
export type Kind = (typeof KINDS)[number];

/** What the customer must have at that time, for the words to be true. */
export const NEEDS = [
  "nothing",
  "bought",
  "running",
  "next",
  "financing",
  "instalments",
  "return",
  "refund",
  "failed",
  "ended",
] as const;
export type Need = (typeof NEEDS)[number];

export const asks = (text: string): Line => ({ by: "customer", text });
export const answers = (text: string, ...cites: string[]): Line => ({
  by: "assistant",
  text,
  cites,
});
export const says = (text: string): Line => ({ by: "agent", text });
export const calls = (seconds: number): Line => ({ by: "call", seconds });
export const notes = (text: string): Line => ({ by: "note", text });
export const wants = (askedBy: "button" | "words" | "assistant" | "distress"): Line => ({
  by: "wish",
  askedBy,
  reason: "",
});
