import { beforeEach, expect, test } from "vitest";
import { listThemes } from "#server/themes/board.ts";
import { openTheme } from "#server/themes/open.ts";
import { acceptSuggested, keepApart } from "#server/themes/place.ts";
import { proposeThemes } from "#server/themes/propose.ts";
import { dismissTheme, editTheme } from "#server/themes/sort.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { left } from "#tests/support/feedback.ts";
import { emptyThemes, evidenceOf, marked, seenNow } from "#tests/support/themes.ts";

beforeEach(async () => {
  await emptyThemes();
});

const SAME = ["Can I pay with a gift card?", "do you take gift cards", "can i use my gift card"];

async function proposed(agent: Awaited<ReturnType<typeof createAgent>>) {
  const { themes } = await listThemes(agent, { sort: "newest" });
  return themes.filter(({ status }) => status === "proposed");
}

test("what two customers say alike is proposed, in the words of one of them", async () => {
  const agent = await createAgent();
  for (const text of SAME) await marked(agent, text);
  await marked(agent, "Is there an iPhone app?");
  expect(await proposeThemes()).toBe(3);
  const [proposal, ...more] = await proposed(agent);
  expect(more).toEqual([]);
  expect(proposal).toMatchObject({
    title: "",
    customers: 3,
    words: "do you take gift cards",
    area: "payments",
  });
  expect(await proposeThemes()).toBe(0);
});

test("one customer who says it three times is no theme", async () => {
  const agent = await createAgent();
  const customer = await createCustomer();
  for (const text of SAME) await marked(agent, text, customer);
  await proposeThemes();
  expect(await proposed(agent)).toEqual([]);
});

test("submissions are proposed with what was marked, in Swedish as in Arabic", async () => {
  const agent = await createAgent();
  await left({ text: "Kan jag betala med presentkort?", locale: "sv-SE" });
  await left({ text: "tar ni presentkort", locale: "sv" });
  await left({ text: "هل يمكنني الدفع ببطاقة هدية؟", locale: "ar" });
  await left({ text: "هل تقبلون بطاقة هدية", locale: "ar" });
  await proposeThemes();
  expect((await proposed(agent)).map(({ customers }) => customers)).toEqual([2, 2]);
});

test("a dismissed proposal comes back only when another customer says it", async () => {
  const agent = await createAgent();
  const customer = await createCustomer();
  await marked(agent, SAME[0] ?? "", customer);
  await marked(agent, SAME[1] ?? "");
  await proposeThemes();
  const [proposal] = await proposed(agent);
  const id = proposal?.id ?? "";
  await dismissTheme(agent, await seenNow(id));
  await proposeThemes();
  expect(await proposed(agent)).toEqual([]);
  await marked(agent, SAME[2] ?? "", customer);
  await proposeThemes();
  expect(await proposed(agent)).toEqual([]);
  await marked(agent, SAME[2] ?? "");
  await proposeThemes();
  expect(await proposed(agent)).toMatchObject([{ id, evidence: 4 }]);
});

test("of a theme more of the same is only suggested, until somebody confirms it", async () => {
  const agent = await createAgent();
  for (const text of SAME.slice(0, 2)) await marked(agent, text);
  await proposeThemes();
  const id = (await proposed(agent))[0]?.id ?? "";
  await editTheme(agent, { ...(await seenNow(id)), title: "Gift cards", area: "payments" });
  const more = await marked(agent, SAME[2] ?? "");
  await proposeThemes();
  expect(await openTheme(agent, id)).toMatchObject({
    evidence: 2,
    suggested: 1,
    suggestedIds: [more.id],
  });
  await acceptSuggested(agent, { themeId: id, ids: [more.id] });
  expect(await openTheme(agent, id)).toMatchObject({ evidence: 3, suggested: 0 });

  const other = await marked(agent, "a gift card for my gift cards");
  await proposeThemes();
  await keepApart(agent, { themeId: id, ids: [other.id] });
  await proposeThemes();
  expect(await evidenceOf(other.id)).toMatchObject({ themeId: null, apartFrom: [id] });
});
