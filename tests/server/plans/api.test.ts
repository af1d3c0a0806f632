import { expect, test } from "vitest";
import { articlesRouter } from "#server/api/articles.ts";
import { plansRouter } from "#server/api/plans.ts";
import { createCallerFactory } from "#server/api/trpc.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { createPlan } from "#tests/support/plans.ts";

const context = (viewer: Viewer | null) => ({
  viewer,
  userAgent: "",
  cookie: () => undefined,
  setCookie: () => {},
});
const plansOf = (viewer: Viewer | null) => createCallerFactory(plansRouter)(context(viewer));
const help = createCallerFactory(articlesRouter)(context(null));

test("plans are for those who are signed in, a customer's plans in a conversation for staff", async () => {
  const [customer, agent] = await Promise.all([createCustomer(), createAgent()]);
  const { id } = await createPlan(customer);
  const conversationId = (await createConversation(customer)).id;

  for (const call of [plansOf(null).overview(), plansOf(null).get({ id })]) {
    await expect(call).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  }
  await expect(plansOf(agent).overview()).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(plansOf(customer).ofCustomer({ conversationId })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect(await plansOf(agent).ofCustomer({ conversationId })).toMatchObject([{ id }]);
});

test("somebody else's plan and no plan at all are answered alike", async () => {
  const { id } = await createPlan(await createCustomer());
  const stranger = plansOf(await createCustomer());
  const answers = await Promise.allSettled([
    stranger.get({ id }),
    stranger.get({ id: "01990000-0000-7000-8000-000000000000" }),
  ]);
  const [theirs, none] = answers.map((answer) => answer.status === "rejected" && answer.reason);
  expect(theirs).toMatchObject({ code: "NOT_FOUND" });
  expect({ code: theirs.code, message: theirs.message }).toEqual({
    code: none.code,
    message: none.message,
  });
});

test("nobody names a customer, a role or a day of their own", async () => {
  const customer = await createCustomer();
  const { id } = await createPlan(customer);
  for (const more of [{ customerId: customer.id }, { role: "admin" }, { today: "2020-01-01" }]) {
    const call = plansOf(customer).get({ id, ...more });
    await expect(call).rejects.toMatchObject({ code: "BAD_REQUEST" });
  }
});

test("help is read without signing in, and only by names that can be one", async () => {
  expect(await help.list({ locale: "en" })).toEqual([]);
  expect(await help.search({ locale: "en-GB", query: "money back" })).toEqual([]);
  await expect(help.get({ slug: "refunds", locale: "en" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  for (const slug of ["../secret", "", "a".repeat(200), "A B"]) {
    await expect(help.get({ slug, locale: "en" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  }
});
