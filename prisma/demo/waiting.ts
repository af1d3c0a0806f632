import { v7 as newId } from "uuid";
import { sendMessage } from "#server/conversations/send.ts";
import type { Viewer } from "#server/platform/viewer.ts";

/** Customers whom nobody tries out. Their words alone ask for a person. */
const WAITING = [
  {
    email: "tomasz.zielinski@example.com",
    text: "Hi, the shop says my refund went out two weeks ago and I still can't see it anywhere. Can I speak to a real person please?",
  },
  {
    email: "marlene.huber@example.com",
    text: "Guten Tag, mein Gehalt kommt jetzt immer erst am 5. Ich möchte bitte mit einem Mitarbeiter sprechen, wie wir das mit der Rate machen.",
  },
  {
    email: "kaitlyn.nguyen@example.com",
    text: "i lost my job last week and i have no idea how to pay the next one, this is keeping me up at night",
  },
] as const;

/** They ask as customers do, so that a promise with its deadline runs for each. */
export async function letSomeWait(people: Viewer[]) {
  for (const { email, text } of WAITING) {
    const customer = people.find((person) => person.email === email);
    if (customer) await sendMessage(customer, { clientKey: newId(), text });
  }
  return WAITING.length;
}
