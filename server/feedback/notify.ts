import { notifyDesks, notifyPerson } from "#server/conversations/topics.ts";

export const notifyInboxes = () => notifyDesks({ changed: "feedback" });

export function notifyCustomers(ids: Iterable<string>) {
  for (const id of new Set(ids)) notifyPerson(id, "feedback");
}
