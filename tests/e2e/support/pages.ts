import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { type Api, apiOf } from "./api.ts";

/** How many pixels of the page lie beside the screen. */
export const overhang = (page: Page) =>
  page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });

/** A dialog has the focus some milliseconds before it hears Escape; nobody is that fast but a test. */
export const escapeFrom = (dialog: Locator) =>
  expect(async () => {
    await dialog.page().keyboard.press("Escape");
    await expect(dialog).toBeHidden({ timeout: 1000 });
  }).toPass({ timeout: 15_000 });

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

/** @returns a customer's plans, one of each look that they have. */
export async function plansOfEveryLook(api: Api) {
  const { overdue, next, running, ended } = await api.plans.overview.query();
  const byLook = new Map(
    [...overdue, ...(next ? [next] : []), ...running, ...ended].map(
      ({ id, state, next: payment, settledEarly }) => [
        [state, settledEarly, payment?.movedFrom !== null].join(" "),
        `/plans/${id}`,
      ],
    ),
  );
  return [...byLook.values()];
}

/** Every page of a customer, with a plan of each look that they have. */
export async function customerPaths(page: Page) {
  const api = apiOf(page.context());
  const plans = await plansOfEveryLook(api);
  const past = await talkOnce(page);
  const [told] = (await api.feedback.mine.query({})).items;
  return [
    "/",
    "/plans",
    ...plans,
    `/chat?plan=${plans[0]?.split("/").at(-1)}`,
    "/help",
    "/chat/history",
    `/chat/history/${past}`,
    "/feedback",
    ...(told ? [`/feedback/${told.id}`] : []),
    "/hardship",
    "/cases",
    "/callbacks",
    "/callbacks?topic=refunds",
    "/account",
    "/spending",
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

/** What has just been a wide page takes a moment to be a narrow one, and a colour to be another. */
export const laidOut = (page: Page) =>
  page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
    await new Promise(requestAnimationFrame);
  });
