import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { EventSource } from "eventsource";
import { Client } from "pg";
import type { AppRouter } from "#server/api/root.ts";
import { hash, loadSecrets } from "#server/platform/secrets.ts";

/** A customer of the program that runs on this data folder, signed in, in a browser with the stock client. */
export async function openCustomer(url: string, dataDir: string) {
  const cookie = `kindline-session=${await startSession(dataDir)}`;
  const headers = { cookie, origin: url };
  const client = createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === "subscription",
        true: httpSubscriptionLink({ url: `${url}/api/trpc`, EventSource: sending(headers) }),
        false: httpBatchLink({ url: `${url}/api/trpc`, headers }),
      }),
    ],
  });
  const seqs: number[] = [];
  let starts = 0;
  const stream = client.conversations.follow.subscribe(
    { positions: [], desk: false },
    {
      onStarted: () => (starts += 1),
      onData: ({ data }) => void (data.type === "event" && seqs.push(data.event.seq)),
    },
  );
  return {
    seqs,
    starts: () => starts,
    send: (text: string) => client.conversations.send.mutate({ text, clientKey: randomUUID() }),
    /** @returns where the provider asks for it */
    addCard: async () => (await client.methods.startAdding.mutate({ returnTo: "/account" })).url,
    close: () => stream.unsubscribe(),
  };
}

/** Only a browser can be told by its page not to send what it keeps. */
const sending = (headers: Record<string, string>) =>
  class extends EventSource {
    constructor(url: string | URL) {
      super(url, {
        fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, ...headers } }),
      });
    }
  };

async function startSession(dataDir: string) {
  const token = randomBytes(32).toString("base64url");
  loadSecrets(dataDir);
  const client = new Client({ host: join(dataDir, "run"), user: "kindline", database: "kindline" });
  await client.connect();
  await client.query(
    `with customer as (
       insert into person (id, email, name) values ($1, $2, 'Ada Lindqvist') returning id
     )
     insert into session (id, token_hash, person_id, expires_at)
     select $3, $4, id, now() + interval '1 hour' from customer`,
    [randomUUID(), `${token}@example.test`.toLowerCase(), randomUUID(), hash("session", token)],
  );
  await client.end();
  return token;
}
