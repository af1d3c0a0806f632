import { publish } from "#server/platform/bus.ts";

const frame = { type: "frame", frame: { type: "feedback" } } as const;

/** After a COMMIT: open inboxes ask again what there is. */
export const inboxChanged = () => publish("desk", { feedback: true });

/** Also the customer's own page, when what they may know has changed. */
export function notifyCustomers(ids: Iterable<string>) {
  for (const id of new Set(ids)) publish(`person:${id}`, frame);
}
