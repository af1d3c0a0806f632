import { openBus, publish, subscribe } from "#server/platform/bus.ts";

await openBus(JSON.parse(process.env.BUS_SETTINGS ?? "{}"));
subscribe("to-other", (message) => process.send?.(message));
process.on("message", ({ topic, message }: { topic: string; message: unknown }) =>
  publish(topic, message),
);
process.send?.("open");
