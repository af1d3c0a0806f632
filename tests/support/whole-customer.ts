import { randomUUID } from "node:crypto";
import { complain } from "./whole/case.ts";
import { LONG_AGO, type Who, withId } from "./whole/insert.ts";
import { buy } from "./whole/purchase.ts";
import { call, talk } from "./whole/talk.ts";

/** Somebody of whom there is a row in every table that can have one, and with whom everything is settled. */
export async function createWholeCustomer(staffId: string) {
  const customerId = await withId("person", {
    email: `${randomUUID()}@example.test`,
    name: "Ada Lindqvist",
    role: "customer",
    locale: "en",
    time_zone: "Europe/Stockholm",
    reference: randomUUID(),
    phone: "+46701234567",
    address_line: "Storgatan 1",
    city: "Lund",
    country: "SE",
  });
  const who = { customerId, staffId };
  const bought = await buy(who);
  const conversationId = await talk(who);
  await complain(who, bought);
  await call(who, { ...bought, conversationId });
  await beHere(who);
  return { customerId, ...bought, conversationId };
}

async function beHere({ customerId }: Who) {
  const later = new Date(Date.now() + 86_400_000);
  await withId("session", {
    person_id: customerId,
    token_hash: randomUUID(),
    user_agent: "Firefox",
    expires_at: later,
  });
  await withId("data_export", { customer_id: customerId, asked_at: LONG_AGO, ready_at: LONG_AGO });
}
