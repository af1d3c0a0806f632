import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { cancelAhead, emptyDiary, forgetCalls, makeDue } from "./support/calls.ts";
import { people } from "./support/cast.ts";
import { stored } from "./support/database.ts";
import { desktop, expect, test } from "./support/test.ts";

test("a late call says so to its customer, to its agent and to a supervisor, and begins at its time", async ({
  browse,
}) => {
  await forgetCalls("emre");
  await emptyDiary("jonas");
  const customer = await browse("emre");
  await bookTomorrow(customer);
  const [call] = await makeDue("emre", "jonas");
  await putTo("now() + interval '30 minutes'");
  const agent = await browse("jonas", { size: desktop });
  await agent.goto(`/admin/callbacks/${call?.id}`);
  await expect(agent.getByRole("button", { name: /^Call from \d\d:\d\d$/ })).toBeDisabled();

  await putTo("now() - interval '11 minutes'");
  await customer.goto("/callbacks");
  const ahead = customer.getByRole("region", { name: "We’re late" });
  await expect(ahead.getByText(/^Your call was due at \d\d:\d\d/)).toBeVisible();
  await expect(ahead.getByText(/^We’ll call by \d\d:\d\d\./)).toBeVisible();
  await expect(ahead.getByText(/ago/)).toHaveCount(0);
  await expect(ahead.getByRole("button", { name: "Choose another time" })).toBeVisible();
  await expect(ahead.getByRole("link", { name: "Talk to a person" })).toBeVisible();

  const supervisor = await browse("ruth", { size: desktop });
  await supervisor.goto("/admin/desk");
  await expect(supervisor.getByText(/hasn’t called .?Emre Yıldız/)).toBeVisible({
    timeout: 60_000,
  });
  await agent.goto("/admin/callbacks");
  const late = agent.getByRole("region", { name: "Overdue" });
  await late.getByRole("link", { name: /Emre/ }).click();
  await agent.getByRole("button", { name: "Start call" }).click();
  const outcomes = agent.getByRole("group", { name: "Outcome" });
  await expect(outcomes.getByRole("radio", { checked: true })).toHaveCount(0);
  await agent.getByRole("button", { name: "Save outcome" }).click();
  await expect(agent.getByText("Choose an outcome.")).toBeVisible();
  await outcomes.getByText("Reached", { exact: true }).click();
  await agent.getByRole("button", { name: "Save outcome" }).click();
  await expect(customer.getByRole("region", { name: "Earlier calls" })).toContainText("We spoke");
  await cancelAhead(customer);
});

async function bookTomorrow(customer: Page) {
  const { callbacks } = apiOf(customer.context());
  const { days, timeZone } = await callbacks.slots.query({ topic: "other" });
  await callbacks.book.mutate({
    clientKey: randomUUID(),
    startsAt: days[1]?.slots[0]?.startsAt ?? "",
    timeZone,
    phone: "+491713920012",
    topic: "other",
  });
}

/** The call of the story is at this time; where that has passed, nobody else was there to make it. */
const putTo = (time: string) =>
  stored(
    `update callback set starts_at = date_trunc('minute', ${time}),
       ends_at = date_trunc('minute', ${time}) + interval '30 minutes',
       rescued_at = case when ${time} < now() then now() end
     where ended_at is null and customer_id = (select id from person where email = $1)`,
    people.emre,
  );
