import { v7 as newId } from "uuid";
import { addMethod } from "#server/payments/methods.ts";
import { addDays, addMonths } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { CUSTOMERS, type DemoCustomer } from "./people.ts";
import { stories } from "./stories.ts";

/** One in so many keeps a card that has gone out of use. */
const KEEPS_OLD = 4;

/** What each customer pays with, and here and there a card from before. */
export async function writeMethods(people: Viewer[], now: Date) {
  const refused = refusedCards(now);
  for (const [index, customer] of CUSTOMERS.entries()) {
    const viewer = people.find(({ email }) => email === customer.email);
    if (!viewer) continue;
    const today = dayIn(customer.timeZone, now);
    const about = { customerId: viewer.id, at: since(now, index) };
    if (index % KEEPS_OLD === 0) {
      const expiresOn = lastDayOf(addMonths(today, -1 - (index % 5)));
      await addMethod({ ...about, id: newId(), kind: "card", label: oldCard(index), expiresOn });
    }
    const firstRefused = refused.get(customer.email);
    const expiresOn =
      firstRefused === undefined
        ? lastDayOf(addMonths(today, 5 + ((index * 7) % 40)))
        : addDays(today, firstRefused - 1);
    await addMethod({ ...about, id: newId(), isDefault: true, ...kindOf(customer, expiresOn) });
    const others = TO_TRY[customer.email] ?? (firstRefused === undefined ? [] : [newCard(index)]);
    for (const label of others) {
      const lastDay = lastDayOf(addMonths(today, 30));
      await addMethod({ ...about, id: newId(), kind: "card", label, expiresOn: lastDay });
    }
  }
}

/** What the simulated bank does with each stands in server/payments/simulator/cards.ts. */
const TO_TRY: Record<string, string[]> = {
  "astrid.lindqvist@example.com": ["Mastercard ···· 3220", "Visa ···· 9995", "Visa ···· 0077"],
  "oliver.bennett@example.com": ["Visa ···· 4242", "Visa ···· 3220", "Visa ···· 9995"],
  "sofia.holmberg@example.com": ["Visa ···· 9995"],
};

/** In place of the one that has expired. */
const newCard = (index: number) => `Visa ···· ${String(5204 + index * 37).slice(-4)}`;

const kindOf = ({ card: label }: DemoCustomer, expiresOn: string) =>
  label.startsWith("SEPA")
    ? { kind: "direct_debit" as const, label }
    : { kind: "card" as const, label, expiresOn };

/** Days from today to the first charge that a card was too old for: it was good until the day before. */
function refusedCards(now: Date) {
  const first = new Map<string, number>();
  for (const { email, course } of stories(dayIn("UTC", now))) {
    if (course.failure !== "card_expired") continue;
    first.set(email, Math.min(first.get(email) ?? 0, course.dueIn));
  }
  return first;
}

const oldCard = (index: number) => `Mastercard ···· ${String(3108 + index * 61).slice(-4)}`;

const since = (now: Date, index: number) => new Date(now.getTime() - (390 - index) * 86_400_000);

const lastDayOf = (day: string) => addDays(`${addMonths(day, 1).slice(0, 7)}-01`, -1);
