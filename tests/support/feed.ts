import { randomUUID } from "node:crypto";
import { answerFeed } from "#server/api/feed.ts";
import { createFeedKey } from "#server/feed/keys.ts";
import { signatureOf } from "#server/feed/signature.ts";
import { now } from "#server/platform/clock.ts";
import { createAgent } from "./factories.ts";
import { serve } from "./sse.ts";
import "./browser-call.ts";

export type FeedKey = { id: string; secret: string };

export const createKey = async (name = "Billing"): Promise<FeedKey> =>
  createFeedKey(await createAgent("admin"), { id: randomUUID(), name });

type Asked = {
  key?: FeedKey;
  idempotencyKey?: string;
  at?: Date;
  headers?: Record<string, string>;
};

/** One of the company's own systems, over real HTTP. */
export async function openFeed() {
  const key = await createKey();
  const server = await serve((req, res) => void answerFeed(req, res));

  async function ask(method: string, path: string, told?: unknown, asked: Asked = {}) {
    const { key: by = key, at = now(), idempotencyKey = randomUUID(), headers } = asked;
    const body = told === undefined ? "" : JSON.stringify(told);
    const answer = await fetch(`${server.url}${path}`, {
      method,
      ...(body && { body }),
      headers: {
        "content-type": "application/json",
        "idempotency-key": idempotencyKey,
        "kindline-key": by.id,
        "kindline-signature": signatureOf(by.secret, { method, path, body }, at),
        ...headers,
      },
    });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  }

  return {
    ...server,
    key,
    ask,
    get: (path: string, asked?: Asked) => ask("GET", path, undefined, asked),
    put: (path: string, told: unknown, asked?: Asked) => ask("PUT", path, told, asked),
    post: (path: string, told: unknown, asked?: Asked) => ask("POST", path, told, asked),
  };
}

export type Feed = Awaited<ReturnType<typeof openFeed>>;

export const merchant = { name: "Fjord & Fell", website: "https://fjord.example" };

export const customer = (email = `${randomUUID()}@example.test`) => ({
  name: "Ada Lindqvist",
  email,
  locale: "sv-SE",
  timeZone: "Europe/Stockholm",
});

type Purchase = { reference: string; [field: string]: unknown };

/** 1,200.00 kronor in three instalments, of a shop and a customer of their own. */
export async function purchaseOf(feed: Feed, overrides: Record<string, unknown> = {}) {
  const reference = randomUUID();
  await feed.put(`/feed/v1/merchants/${reference}`, merchant);
  await feed.put(`/feed/v1/customers/${reference}`, customer());
  const purchase: Purchase = {
    reference,
    merchant: reference,
    customer: reference,
    purchasedAt: "2026-11-23T10:00:00Z",
    currency: "SEK",
    totalMinor: 120_000,
    items: [{ title: "Trail shoes", quantity: 2, unitMinor: 60_000 }],
    plan: { reference, kind: "instalments", count: 3 },
    ...overrides,
  };
  return purchase;
}

/** A plan that the company has told of. @returns its reference */
export async function planOf(feed: Feed, overrides: Record<string, unknown> = {}) {
  const purchase = await purchaseOf(feed, overrides);
  const { status } = await feed.post("/feed/v1/purchases", purchase);
  if (status !== 201) throw new Error(`The purchase was answered with ${status}`);
  return purchase.reference;
}

export const paymentOf = (plan: string, overrides: Record<string, unknown> = {}) => ({
  reference: randomUUID(),
  plan,
  instalment: 1,
  amountMinor: 40_000,
  currency: "SEK",
  method: "Visa ···· 4242",
  at: "2026-11-24T08:00:00Z",
  outcome: "settled",
  ...overrides,
});

export async function codeOf(answer: Promise<{ status: number; body: { code?: string } }>) {
  const { status, body } = await answer;
  return `${status} ${body.code ?? ""}`.trim();
}

export const statuses = (answers: { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b);
