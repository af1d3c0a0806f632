import type { TRPCClient } from "@trpc/client";
import type { AppRouter } from "#server/api/root.ts";
import type { Entry, Receipt } from "../state/outbox.ts";
import { attempt } from "./delivery.ts";
import { createOutboxSender } from "./outbox-sender.ts";
import { openOutboxStorage, ownsBrowser } from "./outbox-storage.ts";

type Client = TRPCClient<AppRouter>;

/** The outbox of one person in this browser, sent to our server. */
export const createBrowserOutbox = (client: Client, personId: string, signedOut: () => void) =>
  createOutboxSender({
    async deliver(entry) {
      const delivery = await attempt(() => submit(client, entry));
      if (delivery.end === "signed_out") signedOut();
      return delivery;
    },
    storage: openOutboxStorage(personId),
    isStillMine: () => ownsBrowser(personId),
    now: Date.now,
    chance: Math.random,
    setTimer(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });

function submit(client: Client, entry: Entry): Promise<Receipt> {
  const { submission, clientKey, conversationId, plan } = entry;
  const target = conversationId === null ? {} : { conversationId };
  if (submission === "ask") return client.humanRequests.ask.mutate({ ...target, clientKey });
  if (submission === "send" || conversationId === null) {
    const about = plan && { planId: plan.planId };
    return client.conversations.send.mutate({ ...target, clientKey, ...saidIn(entry), ...about });
  }
  if (submission === "note")
    return client.conversations.note.mutate({ conversationId, clientKey, text: entry.text });
  return client.conversations.reply.mutate({ conversationId, clientKey, ...saidIn(entry) });
}

/** No words are left out, not sent as none. */
const saidIn = ({ text, files = [] }: Entry) => ({
  ...(text && { text }),
  ...(files.length > 0 && { fileIds: files.map(({ id }) => id) }),
});
