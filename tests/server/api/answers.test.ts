import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { EventSource } from "eventsource";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apiFor } from "#server/api/http.ts";
import type { AppRouter } from "#server/api/root.ts";
import { ORIGIN, serveApi, signedIn } from "#tests/support/browser-call.ts";
import { createConversation, createCustomer } from "#tests/support/factories.ts";
import { serve } from "#tests/support/sse.ts";

let api: Awaited<ReturnType<typeof serveApi>>;
let cookie: string;

beforeAll(async () => {
  api = await serveApi();
  cookie = await signedIn(await createCustomer());
});
afterAll(() => api.close());

test("a stock client whose stream is refused stops, and knows why", async () => {
  const { id } = await createConversation();
  const asked: unknown[] = [];
  const client = createTRPCClient<AppRouter>({
    links: [
      httpSubscriptionLink({
        url: `${api.url}/api/trpc`,
        EventSource: class extends EventSource {
          constructor(url: string | URL) {
            asked.push(url);
            const headers = { cookie, accept: "text/event-stream" };
            super(url, { fetch: (input, init) => fetch(input, { ...init, headers }) });
          }
        },
      }),
    ],
  });
  const error = await new Promise((resolve) =>
    client.conversations.follow.subscribe(
      { positions: [{ id, seq: 0 }], desk: false },
      { onError: resolve },
    ),
  );
  expect(error).toMatchObject({ data: { httpStatus: 404, reason: "common.notFound" } });
  expect(asked).toHaveLength(1);
});

test.each([
  ["an answer", "plans.list", "POST", undefined],
  ["a refusal", "conversations.send", "POST", { nothing: true }],
  ["a request that is turned away", "conversations.send", "PUT", {}],
  ["a stream", "conversations.follow?input=%7B%22positions%22%3A%5B%5D%7D", "GET", undefined],
])(
  "%s of the API is kept by no cache, and read as nothing else",
  async (_, path, method, input) => {
    const response = await fetch(`${api.url}/api/trpc/${path}`, {
      method,
      headers: { "content-type": "application/json", origin: ORIGIN, cookie },
      ...(input && { body: JSON.stringify(input) }),
    });
    await response.body?.cancel();
    expect(response.headers.get("cache-control")).toMatch(/^private, no-store/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.has("strict-transport-security")).toBe(false);
  },
);

test("a portal on https says that it is never to be asked over anything else", async () => {
  const secure = await serve(apiFor(["https://pay.example"]));
  const { headers } = await fetch(`${secure.url}/api/trpc/signIn.demoPeople`);
  await secure.close();
  expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
});
