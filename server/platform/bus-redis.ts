import { createClient } from "redis";
import type { Wire } from "./bus.ts";

const CHANNEL = "kindline";

export async function openRedisWire(
  url: string,
  receive: (payload: string) => void,
  onReturn: () => void,
): Promise<Wire> {
  const sender = createClient({ url });
  const receiver = sender.duplicate();
  for (const client of [sender, receiver]) client.on("error", () => {});
  receiver.on("ready", onReturn);
  await Promise.all([sender.connect(), receiver.connect()]);
  await receiver.subscribe(CHANNEL, receive);

  return {
    send: async (payload) => {
      await sender.publish(CHANNEL, payload);
    },
    isUp: () => sender.isReady && receiver.isReady,
    close: async () => {
      await Promise.all([sender.close(), receiver.close()]);
    },
  };
}
