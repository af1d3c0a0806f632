import { publish } from "#server/platform/bus.ts";

const frame = { type: "frame", frame: { type: "callbacks" } } as const;

/** After a COMMIT: the customer's page and the open lists of staff ask again. */
export function notifyCalls({ customerId }: { customerId: string }) {
  publish(`person:${customerId}`, frame);
  publish("desk", { callbacks: true });
}
