import { expect, test } from "vitest";
import { openFeedback } from "#server/feedback/open.ts";
import { getOwnFeedback } from "#server/feedback/own.ts";
import { setStatus } from "#server/feedback/status.ts";
import { db } from "#server/platform/db.ts";
import { deliver } from "#server/themes/deliver.ts";
import { exportThemes } from "#server/themes/export.ts";
import { answerNews, listNews } from "#server/themes/news.ts";
import { openTheme } from "#server/themes/open.ts";
import { shipTheme } from "#server/themes/ship.ts";
import { setOwner } from "#server/themes/sort.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { changesOf, itemOf, mailsTo, seenAs } from "#tests/support/feedback.ts";
import { newKey, seenNow, submittedTo, themeOf } from "#tests/support/themes.ts";

const texts = { en: "You can now choose one day." };

async function submitted() {
  const [agent, lead] = await Promise.all([createAgent(), createAgent("supervisor")]);
  const theme = await themeOf(agent, "One payment day", "One day please");
  const customer = await createCustomer();
  const { feedbackId } = await submittedTo(theme.id, { customerId: customer.id });
  return { agent, lead, theme, customer, feedbackId };
}

async function ship({
  lead,
  theme,
}: Pick<Awaited<ReturnType<typeof submitted>>, "lead" | "theme">) {
  const { id } = await shipTheme(lead, { ...(await seenNow(theme.id)), texts });
  await deliver(id);
}

test("what a customer sent is done once they are told, with the note beside it and one mail", async () => {
  const said = await submitted();
  const { agent, lead, theme, customer, feedbackId } = said;
  expect((await openFeedback(agent, feedbackId)).theme).toEqual({
    id: theme.id,
    title: "One payment day",
    notice: null,
  });
  await ship(said);
  expect(await getOwnFeedback(customer, feedbackId)).toMatchObject({
    state: "done",
    notice: { text: "You can now choose one day.", language: "en" },
    history: [{ kind: "status", from: "new", to: "done", by: lead.name }],
  });
  expect(await openFeedback(agent, feedbackId)).toMatchObject({
    theme: { id: theme.id, notice: { language: "en" } },
  });
  const [news] = await listNews(customer);
  const [mail, ...more] = await mailsTo(customer);
  expect(mail?.text).toContain(`/feedback#news-${news?.id}`);
  expect(more).toEqual([]);
});

test("what was declined stays so, and who was not told is not done", async () => {
  const said = await submitted();
  const { agent, theme, feedbackId } = said;
  await setStatus(agent, { items: seenAs("new" as const, feedbackId), to: "declined" });
  const german = await createCustomer({ locale: "de" });
  const other = await submittedTo(theme.id, { customerId: german.id });
  await ship(said);
  expect((await itemOf(feedbackId)).status).toBe("declined");
  expect((await itemOf(other.feedbackId)).status).toBe("new");
  expect(await changesOf(other.feedbackId)).toEqual([]);
});

test("an answer is for whoever owns the theme", async () => {
  const said = await submitted();
  const { agent, theme, customer } = said;
  await setOwner(agent, { ...(await seenNow(theme.id)), to: agent.id });
  await ship(said);
  const [news] = await listNews(customer);
  const { id } = await answerNews(customer, {
    id: news?.id ?? "",
    clientKey: newKey(),
    text: "Lovely",
  });
  expect(await openFeedback(agent, id)).toMatchObject({
    source: "answer",
    assignee: { id: agent.id },
    answerTo: { id: theme.id },
  });
});

test("what shipping has changed is said once a full day has passed, on the board as in its table", async () => {
  const said = await submitted();
  const { lead, theme } = said;
  await ship(said);
  expect((await openTheme(lead, theme.id)).since).toEqual({ before: 2, after: null, days: 0 });
  const shippedAt = new Date(Date.now() - 25 * 3_600_000);
  await db.theme.update({ where: { id: theme.id }, data: { shippedAt } });
  expect((await openTheme(lead, theme.id)).since).toEqual({ before: 0, after: 2, days: 1 });
  const { csv } = await exportThemes(lead, { sort: "newest" });
  expect(csv).toMatch(/"One payment day".*,0,2,1,.*"en: You can now choose one day\."/);
});
