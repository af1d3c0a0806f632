import type { PhoneNews } from "../provider.ts";

/** "initiated" stands in notices alone, "queued" in answers alone. A word of next year changes nothing. */
export type CallStatus = string;

const FINAL = new Set(["completed", "busy", "no-answer", "canceled", "failed"]);

export const isFinal = (status: CallStatus) => FINAL.has(status);

/** Both legs as they are now: the agent's, and the customer's once it was dialled. */
export function newsOf(agent: CallStatus, customer: CallStatus | null): PhoneNews | null {
  const there = customer === null ? null : newsOfCustomer(customer);
  if (there?.status === "ended") return there;
  if (isFinal(agent)) return { status: "ended", ...endOfAgent(agent) };
  return there ?? newsOfAgent(agent);
}

export function newsOfAgent(status: CallStatus): PhoneNews | null {
  if (status === "queued" || status === "initiated") return { status: "asked" };
  if (status === "ringing") return { status: "agent_rings" };
  return status === "in-progress" ? { status: "agent_there" } : null;
}

export function newsOfCustomer(status: CallStatus): PhoneNews | null {
  if (status === "queued" || status === "initiated") return { status: "agent_there" };
  if (status === "ringing") return { status: "customer_rings" };
  if (status === "in-progress") return { status: "talking" };
  if (status === "completed") return { status: "ended", end: "talked" };
  if (status === "busy") return { status: "ended", end: "busy" };
  if (status === "no-answer") return { status: "ended", end: "no_answer" };
  if (status === "canceled") return { status: "ended", end: "hung_up" };
  return status === "failed" ? { status: "ended", end: "failed", failure: "number" } : null;
}

/** Ended before the customer's phone was tried. */
function endOfAgent(status: CallStatus) {
  if (status === "no-answer") return { end: "agent_no_answer" } as const;
  if (status === "busy") return { end: "agent_busy" } as const;
  if (status === "failed") return { end: "failed", failure: "other" } as const;
  return { end: "hung_up" } as const;
}
