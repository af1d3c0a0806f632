import { expect, test } from "vitest";
import { openFeedback } from "#server/feedback/open.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { countWaiting } from "#server/inbox/waiting.ts";
import { deliver } from "#server/themes/deliver.ts";
import { answerNews, listNews } from "#server/themes/news.ts";
import { mergeTheme } from "#server/themes/merge.ts";
import { openTheme } from "#server/themes/open.ts";
import { previewShip, shipTheme, undoShip } from "#server/themes/ship.ts";
import { setThemeStatus } from "#server/themes/sort.ts";
import { createAgent } from "#tests/support/factories.ts";
import { itemOf, mailsTo } from "#tests/support/feedback.ts";
import { said, texts } from "#tests/support/ship.ts";
import { newKey, proposalOf, seenNow, themeOf } from "#tests/support/themes.ts";

test("who is told is said before, and everybody who reads one of the languages is told once", async () => {
  const { agent, lead, theme, english, german, swede } = await said();
  expect(await previewShip(agent, theme.id)).toEqual({
    languages: [
      { language: "en", customers: 1, mailed: 0, agents: 1 },
      { language: "de", customers: 1, mailed: 0, agents: 0 },
      { language: "sv", customers: 1, mailed: 1, agents: 0 },
    ],
    agents: 1,
  });
  const { id } = await shipTheme(lead, { ...(await seenNow(theme.id)), texts });
  expect(await countWaiting(swede)).toBe(0);
  await Promise.all([deliver(id), deliver(id)]);
  await deliver(id);
  expect(await countWaiting(swede)).toBe(1);
  expect(await listNews(swede)).toMatchObject([
    { text: "Nu kan du välja en dag.", said: ["En dag för allt"], isNew: true },
  ]);
  expect(await countWaiting(swede)).toBe(0);
  expect(await listNews(english)).toMatchObject([{ text: "You can now choose one day." }]);
  expect(await listNews(german)).toEqual([]);
  expect((await mailsTo(swede)).map(({ text }) => text)).toEqual([
    expect.stringContaining("Nu kan du välja en dag."),
  ]);
  expect(await mailsTo(english)).toEqual([]);
  expect(await mailsTo(agent)).toHaveLength(1);
  expect((await openTheme(agent, theme.id)).ship?.told).toEqual({
    customers: 2,
    agents: 1,
    languages: 2,
    mailed: 1,
  });
});

test("undone in time nobody hears of it; once it has gone out it cannot be undone", async () => {
  const { lead, theme, english } = await said();
  const first = await shipTheme(lead, { ...(await seenNow(theme.id)), texts });
  await undoShip(lead, first.id);
  expect(await deliver(first.id)).toBe(0);
  expect(await listNews(english)).toEqual([]);
  expect(await openTheme(lead, theme.id)).toMatchObject({ status: "confirmed", ship: null });

  const again = await shipTheme(lead, { ...(await seenNow(theme.id)), texts });
  await deliver(again.id);
  await expect(undoShip(lead, again.id)).rejects.toThrow(Conflict);
});

test("undone in the moment in which it goes out, it has gone out or it has not", async () => {
  const { lead, theme } = await said();
  const { id } = await shipTheme(lead, { ...(await seenNow(theme.id)), texts });
  const [undone, told] = await Promise.allSettled([undoShip(lead, id), deliver(id)]);
  const notices = await db.themeNotice.count({ where: { shipId: id } });
  expect(told).toMatchObject({ status: "fulfilled", value: notices });
  expect(notices === 0).toBe(undone.status === "fulfilled");
});

test("a proposal that is shipped at once tells those for whom it was proposed", async () => {
  const [agent, lead] = await Promise.all([createAgent(), createAgent("supervisor")]);
  const { id, evidence } = await proposalOf(agent, "Receipts", "No receipt");
  const { id: shipId } = await shipTheme(lead, { ...(await seenNow(id)), texts });
  await deliver(shipId);
  expect(await listNews(evidence.customer)).toMatchObject([{ said: ["No receipt"] }]);
});

test("agents do not ship, and nothing is shipped twice at once", async () => {
  const { agent, lead, theme } = await said();
  const seen = await seenNow(theme.id);
  await expect(shipTheme(agent, { ...seen, texts })).rejects.toThrow(Forbidden);
  const attempts = await Promise.allSettled([
    shipTheme(lead, { ...seen, texts }),
    shipTheme(lead, { ...seen, texts }),
  ]);
  expect(attempts.filter(({ status }) => status === "rejected")).toHaveLength(1);
});

test("an answer comes into the inbox with its conversation, once, and from nobody else", async () => {
  const { lead, theme, english, german } = await said();
  const { id: shipId } = await shipTheme(lead, { ...(await seenNow(theme.id)), texts });
  await deliver(shipId);
  const [news] = await listNews(english);
  const answer = { id: news?.id ?? "", clientKey: newKey(), text: "Lovely, but not the 31st" };
  await expect(answerNews(german, answer)).rejects.toThrow(NotFound);
  const [one, same] = await Promise.all([answerNews(english, answer), answerNews(english, answer)]);
  expect(same).toEqual(one);
  expect(await itemOf(one.id)).toMatchObject({
    source: "answer",
    text: "Lovely, but not the 31st",
    conversationId: theme.evidence[0]?.conversationId,
  });
  expect((await openFeedback(lead, one.id)).answerTo).toMatchObject({ id: theme.id });
  await expect(answerNews(english, { ...answer, clientKey: newKey() })).rejects.toThrow(Conflict);
  expect((await openTheme(lead, theme.id)).ship?.answers).toBe(1);
});

test("shipped again, only those hear of it who have not been told, and what was said stays", async () => {
  const { agent, lead, theme, english, german, swede } = await said();
  const first = await shipTheme(lead, { ...(await seenNow(theme.id)), texts });
  await deliver(first.id);
  await setThemeStatus(agent, { ...(await seenNow(theme.id)), to: "planned" });
  expect(await previewShip(agent, theme.id)).toEqual({
    languages: [{ language: "de", customers: 1, mailed: 0, agents: 0 }],
    agents: 0,
  });
  const all = { ...texts, de: "Sie können jetzt einen Tag wählen." };
  const again = await shipTheme(lead, { ...(await seenNow(theme.id)), texts: all });
  await Promise.all([deliver(again.id), deliver(first.id), deliver(again.id)]);
  for (const customer of [english, german, swede]) expect(await listNews(customer)).toHaveLength(1);
  expect(await mailsTo(swede)).toHaveLength(1);
  expect(await openTheme(agent, theme.id)).toMatchObject({
    ship: { id: again.id, told: { customers: 1, agents: 0 } },
    earlierShips: [{ id: first.id, texts, told: { customers: 2, agents: 1 } }],
  });
});

test("whoever was told of a theme is not told again by the one that it was merged into", async () => {
  const { agent, lead, theme, english } = await said();
  const first = await shipTheme(lead, { ...(await seenNow(theme.id)), texts });
  await deliver(first.id);
  await setThemeStatus(agent, { ...(await seenNow(theme.id)), to: "planned" });
  const other = await themeOf(agent, "Payment days", "The day is wrong");
  await mergeTheme(agent, { ...(await seenNow(theme.id)), into: other.id });
  const { id } = await shipTheme(lead, { ...(await seenNow(other.id)), texts });
  await deliver(id);
  expect(await listNews(english)).toHaveLength(1);
  expect((await openTheme(agent, other.id)).ship?.told).toMatchObject({ customers: 1, agents: 0 });
});
