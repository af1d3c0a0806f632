import type { AgentDesk } from "#server/desk/schema.ts";

/** Those who are new, while nobody online is signed off. */
export function onlineAlone<Agent extends Pick<AgentDesk, "state" | "isNew">>(agents: Agent[]) {
  const online = agents.filter(({ state }) => state === "online");
  return online.every(({ isNew }) => isNew) ? online : [];
}
