import { expect, type Page } from "@playwright/test";
import { people, type Person } from "./cast.ts";
import { stored } from "./database.ts";

/** A card of the simulator's, beside those that they have; one, however often the test is tried. */
export const giveCard = (person: Person, label: string) =>
  stored(
    `insert into payment_method (id, customer_id, kind, label, expires_on)
     select gen_random_uuid(), id, 'card', $2, '2035-12-31' from person where email = $1
       and not exists (select 1 from payment_method m where m.customer_id = person.id and m.label = $2)`,
    people[person],
    label,
  );

type Charge = { minor: number; settled: boolean; failure: string | null; card: string };

/** What was confirmed by hand, oldest first. */
export const chargesOf = (person: Person) =>
  stored<Charge>(
    `select c.amount_minor::int as minor, c.settled_at is not null as settled, c.failure, m.label as card
     from charge c join person p on p.id = c.customer_id join payment_method m on m.id = c.method_id
     where p.email = $1 and not c.automatic order by c.created_at`,
    people[person],
  );

export const toPay = (page: Page) => page.getByRole("region", { name: "To pay now" });

export const sheet = (page: Page) => page.getByRole("dialog");

/** "Pay £62.66", whatever the amount; the amount stands in marks of direction. */
export const payNow = (page: Page) => sheet(page).getByRole("button", { name: /^Pay .*\d/u });

export async function review(page: Page) {
  await sheet(page).getByRole("button", { name: "Review payment" }).click();
  await expect(payNow(page)).toBeVisible();
}

export async function choose(page: Page, name: RegExp | string) {
  await sheet(page).getByRole("radio", { name }).check();
}

/** On the card page of the simulator. */
export async function enter(page: Page, number: string, until = "08/35", code = "123") {
  await page.getByLabel("Card number").fill(number);
  await page.getByLabel("Expiry date").fill(until);
  await page.getByLabel("Security code").fill(code);
  await page.getByRole("button", { name: "Save card" }).click();
}
