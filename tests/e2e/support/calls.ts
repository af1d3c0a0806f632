import type { Page } from "@playwright/test";
import { apiOf } from "./api.ts";
import { people, type Person } from "./cast.ts";
import { stored } from "./database.ts";

/** The chips of one part of a day's times, as they are clicked. */
export const times = (page: Page) => page.locator("label").filter({ hasText: /^\d\d:\d\d$/ });

export const best = (page: Page) =>
  page.getByRole("group", { name: "Best times" }).locator("label");

export async function chooseTopic(page: Page, topic: string) {
  await page.getByRole("group", { name: "What’s the call about?" }).getByText(topic).click();
  await best(page).first().waitFor();
}

/** Every day and its times, beside the three that are named first. */
export const showOther = (page: Page) => page.getByRole("button", { name: "Other times" }).click();

/** A later day, when no clock that moves on during the story takes a time away. */
export const chooseDay = (page: Page, place: number) =>
  page.getByRole("group", { name: "Which day?" }).locator("label").nth(place).click();

export const choosePart = (page: Page, part: string) =>
  page.getByRole("group", { name: "Which part of the day?" }).getByText(part).click();

export const book = (page: Page) => page.getByRole("button", { name: "Book this call" }).click();

/** The person has never been called. */
export async function forgetCalls(person: Person) {
  const own = "(select id from person where email = $1)";
  const calls = `(select id from callback where customer_id = ${own})`;
  const email = people[person];
  await stored(`update human_request set callback_id = null where callback_id in ${calls}`, email);
  await stored(`delete from callback_attempt where callback_id in ${calls}`, email);
  await stored(`delete from callback where customer_id = ${own}`, email);
}

/** What the story leaves behind is cancelled. */
export async function cancelAhead(page: Page) {
  const { callbacks } = apiOf(page.context());
  const { ahead } = await callbacks.mine.query();
  if (ahead) await callbacks.cancel.mutate({ id: ahead.id });
}

/** The time of the person's call ahead has come, and it is this agent's. */
export const makeDue = (person: Person, agent: Person) =>
  stored<{ id: string }>(
    `update callback set starts_at = date_trunc('minute', now()),
       ends_at = date_trunc('minute', now()) + interval '30 minutes',
       agent_id = (select id from person where email = $2)
     where ended_at is null and customer_id = (select id from person where email = $1)
     returning id`,
    people[person],
    people[agent],
  );

/** Nothing stands in this agent's diary around now: calls of other stories are out of it. */
export const emptyDiary = (agent: Person) =>
  stored(
    `update callback set "end" = 'cancelled', ended_at = coalesce(ended_at, now())
     where agent_id = (select id from person where email = $1)
       and starts_at between now() - interval '2 hours' and now() + interval '2 hours'`,
    people[agent],
  );

/** The newest mail to a person, as the mailbox of the demo shows it. */
export const letterTo = async (page: Page, person: Person) =>
  (await apiOf(page.context()).mail.list.query({ to: people[person] }))[0];
