import { expect, test } from "vitest";
import { listColleagues } from "#server/desk/colleague.ts";
import { setAvailable } from "#server/desk/presence.ts";
import { Forbidden } from "#server/platform/errors.ts";
import { createShift } from "#tests/support/calls.ts";
import {
  createAgent,
  createConversation,
  createCustomer,
  createOnlineAgent,
} from "#tests/support/factories.ts";

test("of the colleagues who are there, those who speak the customer's language come first", async () => {
  const customer = await createCustomer({ locale: "sv-SE" });
  const holder = await createOnlineAgent("Grace Berg", { languages: ["sv"] });
  const { id } = await createConversation(customer, { agentId: holder.id });
  const anna = await createOnlineAgent("Anna Ek", { languages: ["sv", "en"] });
  await createConversation(undefined, { agentId: anna.id });
  await createOnlineAgent("Jonas Ek", { languages: ["sv"] });
  await createOnlineAgent("Aaron Low", { languages: ["en"] });
  const away = await createAgent("agent", { name: "Layla Qasim", languages: ["sv"] });
  await setAvailable(away, { available: false });
  await createOnlineAgent("Nils Holm", { languages: ["sv"], deactivatedAt: new Date() });

  const colleagues = await listColleagues(holder, id);
  expect(colleagues.map(({ name, conversations }) => [name, conversations])).toEqual([
    ["Jonas Ek", 0],
    ["Anna Ek", 1],
    ["Aaron Low", 0],
  ]);
  expect(colleagues.map(({ speaksTheirs }) => speaksTheirs)).toEqual([true, true, false]);
  const ruth = await createAgent("supervisor");
  const forRuth = await listColleagues(ruth, id);
  expect(forRuth.filter(({ isMe }) => isMe).map((one) => one.id)).toEqual([ruth.id]);
  await expect(listColleagues(customer, id)).rejects.toThrow(Forbidden);
});

const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

test("who is there although their shift is over is said to be off shift, and comes later", async () => {
  const holder = await createOnlineAgent("Grace Berg", { languages: ["en"] });
  const { id } = await createConversation(undefined, { agentId: holder.id });
  const over = await createOnlineAgent("Anna Ek", { languages: ["en"] });
  await createShift(over, at(-9), at(-1));
  const working = await createOnlineAgent("Jonas Ek", { languages: ["en"] });
  await createShift(working, at(-1), at(7));
  const without = await createOnlineAgent("Ruth Low", { languages: ["en"] });
  const known = [over, working, without].map((agent) => agent.id);
  const colleagues = await listColleagues(holder, id);
  const those = colleagues.filter((one) => known.includes(one.id));
  expect(those.map(({ name, isOffShift }) => [name, isOffShift])).toEqual([
    ["Jonas Ek", false],
    ["Ruth Low", false],
    ["Anna Ek", true],
  ]);
});
