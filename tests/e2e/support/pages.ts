import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { apiOf } from "./api.ts";

export const PUBLIC_PATHS = [
  "/sign-in",
  "/sign-in/confirm",
  "/sign-in/confirm#email=ada%40example.com&code=12345678",
  "/mail",
  "/help",
  "/help?q=my%20card%20was%20declined",
  "/help?q=xylophone",
  "/help/late-payments",
];

/** Every page of a customer, with a plan of each look that they have. */
export async function customerPaths(page: Page) {
  const api = apiOf(page.context());
  const { overdue, next, running, ended } = await api.plans.overview.query();
  const plans = [...overdue, ...(next ? [next] : []), ...running, ...ended];
  const byLook = new Map(
    plans.map(({ id, state, next: payment, settledEarly }) => [
      [state, settledEarly, payment?.movedFrom !== null].join(" "),
      `/plans/${id}`,
    ]),
  );
  const past = await talkOnce(page);
  const [told] = (await api.feedback.mine.query({})).items;
  return [
    "/",
    "/plans",
    ...byLook.values(),
    `/chat?plan=${plans[0]?.id}`,
    "/help",
    "/chat/history",
    `/chat/history/${past}`,
    "/feedback",
    ...(told ? [`/feedback/${told.id}`] : []),
    "/callbacks",
    "/callbacks?topic=refunds",
    "/account",
    "/nowhere",
    // Last, because from here on somebody waits.
    "/chat",
    "/chat?person=1",
  ];
}

/** @returns a conversation that is over. */
async function talkOnce(page: Page) {
  const api = apiOf(page.context());
  const { conversationId: id } = await api.conversations.send.mutate({
    clientKey: randomUUID(),
    text: "How do refunds work?",
  });
  await api.conversations.resolve.mutate({ id });
  return id;
}
