import { DEFAULT_ASSISTANT_CAPS } from "#server/assistant/policy.ts";
import { apiOf } from "./support/api.ts";
import { say } from "./support/chat.ts";
import { desktop, expect, test } from "./support/test.ts";

/** All stories share the program, and its caps. */
test.afterEach(async ({ browse }) => {
  const { assistant } = apiOf((await browse("samir")).context());
  const { version } = await assistant.caps.query();
  await assistant.setCaps.mutate({ ...DEFAULT_ASSISTANT_CAPS, version });
});

test("an admin sees the figures after a chat turn, and lowers a limit", async ({ browse }) => {
  const admin = await browse("samir", { size: desktop });
  const { assistant } = apiOf(admin.context());
  const turns = async () => (await assistant.overview.query()).lastDay.turns;
  const before = await turns();

  const customer = await browse("shauna");
  await customer.goto("/chat");
  await say(customer, "When is my next payment?");
  await expect.poll(turns).toBe(before + 1);

  await admin.goto("/admin/assistant");
  const lastDay = admin.getByRole("region", { name: "Last 24 hours" });
  await expect(lastDay).toContainText(`Answers${before + 1}`);
  await expect(lastDay).toContainText("No outside model");
  await expect(lastDay).toContainText(/median/);
  await expect(admin.getByRole("region", { name: "Answering now" })).toContainText(
    "Embedded model",
  );

  const dollars = admin.getByLabel("All customers, in money");
  await dollars.fill("999999999999999999");
  await dollars.blur();
  await expect(admin.getByText("Enter a whole number from 0 to 99,999.")).toBeVisible();
  await dollars.fill("0");
  await admin.getByRole("button", { name: "Apply limits" }).click();
  const asked = admin.getByRole("dialog", { name: "Remove this limit?" });
  await expect(asked).toContainText(/All customers, in money: no limit, instead of .*US\$50\.00/);
  await asked.getByRole("button", { name: "Go back" }).click();
  expect((await assistant.caps.query()).rules.portalDollars).toBe(50);
  await dollars.fill("20");
  const used = admin.getByRole("region", { name: "Used today" });
  await expect(used).toContainText("US$50.00");
  await admin.getByRole("button", { name: "Apply limits" }).click();
  await expect(admin.getByText("The new rules are in force.", { exact: true })).toBeVisible();
  await expect(used).toContainText("US$20.00");
  await expect(
    admin.getByRole("region", { name: "Versions: daily limits" }).getByRole("listitem").first(),
  ).toContainText("All customers, in money: from 50 to 20 US dollars");
  expect((await assistant.caps.query()).rules.portalDollars).toBe(20);
});

test("a lead reads them and sets nothing; an agent finds no such page", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(/status of 404/);
  const lead = await browse("ruth", { size: desktop });
  await lead.goto("/admin/assistant");
  await expect(lead.getByRole("region", { name: "Daily limits" })).toContainText(
    "Only admins can change them.",
  );
  await expect(lead.getByRole("button", { name: "Apply limits" })).toHaveCount(0);
  const agent = await browse("grace");
  expect((await agent.goto("/admin/assistant"))?.status()).toBe(404);
});
