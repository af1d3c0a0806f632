import { expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden } from "#server/platform/errors.ts";
import { listenToHappenings } from "#server/platform/happening.ts";
import { deliver } from "#server/themes/deliver.ts";
import { listNews } from "#server/themes/news.ts";
import { openTheme } from "#server/themes/open.ts";
import { previewShip, shipTheme, tellRest, undoShip } from "#server/themes/ship.ts";
import { said, texts } from "#tests/support/ship.ts";
import { historyOf, seenNow, submittedTo } from "#tests/support/themes.ts";

const de = "Sie können jetzt einen Tag wählen.";

/** In English and Swedish: the German has not heard of it. */
async function shipped() {
  const world = await said();
  const { lead, theme } = world;
  const { id } = await shipTheme(lead, { ...(await seenNow(theme.id)), texts });
  return { ...world, first: id };
}

test("who had no text in their language is told from the shipped theme, and nobody twice", async () => {
  const { lead, theme, first, english, german, swede } = await shipped();
  await deliver(first);
  expect((await previewShip(lead, theme.id)).languages).toEqual([
    { language: "de", customers: 1, mailed: 0, agents: 0 },
  ]);

  const all = { ...texts, de };
  const rest = await tellRest(lead, { ...(await seenNow(theme.id)), texts: all });
  await Promise.all([deliver(rest.id), deliver(first), deliver(rest.id)]);

  expect(await listNews(german)).toMatchObject([{ text: de }]);
  for (const told of [english, swede]) expect(await listNews(told)).toHaveLength(1);
  expect(await openTheme(lead, theme.id)).toMatchObject({
    status: "shipped",
    ship: { id: rest.id, told: { customers: 1, agents: 0 } },
    earlierShips: [{ id: first, told: { customers: 2, agents: 1 } }],
  });
  expect((await previewShip(lead, theme.id)).languages).toEqual([]);
  expect((await historyOf(theme.id)).at(-1)).toMatchObject({ kind: "rest_told", byId: lead.id });
});

test("undone in time the rest hear nothing, and the theme stays shipped", async () => {
  const { lead, theme, first, german } = await shipped();
  await deliver(first);
  const rest = await tellRest(lead, { ...(await seenNow(theme.id)), texts: { de } });
  await undoShip(lead, rest.id);
  expect(await deliver(rest.id)).toBe(0);
  expect(await listNews(german)).toEqual([]);
  const { shippedAt } = await db.theme.findUniqueOrThrow({ where: { id: theme.id } });
  expect(shippedAt).not.toBeNull();
  expect(await openTheme(lead, theme.id)).toMatchObject({ status: "shipped", ship: { id: first } });
});

test("while the first can still be undone nobody is told besides", async () => {
  const { agent, lead, theme, first } = await shipped();
  const rest = { ...(await seenNow(theme.id)), texts: { de } };
  await expect(tellRest(agent, rest)).rejects.toThrow(Forbidden);
  await expect(tellRest(lead, rest)).rejects.toThrow(Conflict);
  await undoShip(lead, first);
  const seen = await seenNow(theme.id);
  await expect(tellRest(lead, { ...seen, texts: { de } })).rejects.toThrow(Conflict);
});

test("of two who tell the rest at once, one does", async () => {
  const { lead, theme, first } = await shipped();
  await deliver(first);
  const rest = { ...(await seenNow(theme.id)), texts: { de } };
  const attempts = await Promise.allSettled([tellRest(lead, rest), tellRest(lead, rest)]);
  expect(attempts.filter(({ status }) => status === "rejected")).toHaveLength(1);
});

test("who comes to it after it was shipped is told, too, and it is not announced again", async () => {
  const { lead, theme, first } = await shipped();
  await deliver(first);
  const { customerId } = await submittedTo(theme.id, { text: "One day for all, please" });
  const announced: string[] = [];
  listenToHappenings(async (_tx, { kind }) => void announced.push(kind));
  const rest = await tellRest(lead, { ...(await seenNow(theme.id)), texts });
  expect(await deliver(rest.id)).toBe(1);
  expect(await db.themeNotice.count({ where: { personId: customerId, shipId: rest.id } })).toBe(1);
  expect(announced).toEqual([]);
});
