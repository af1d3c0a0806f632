import { notifyDesks, notifyPerson } from "#server/conversations/topics.ts";

/** After a COMMIT: open inboxes ask again what there is. */
export const notifyInboxes = () => notifyDesks({ changed: "feedback" });

/** Also the customer's own page, when what they may know has changed. */
export function notifyCustomers(ids: Iterable<string>) {
  for (const id of new Set(ids)) notifyPerson(id, "feedback");
}
