import { beforeEach, expect, test } from "vitest";
import { presence } from "#server/desk/presence.ts";
import { askFor } from "#server/desk/requests.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { conversationOf, waitingCustomer } from "#tests/support/conversation-log.ts";
import { createConversation, createCustomer, createOnlineAgent } from "#tests/support/factories.ts";

const trained = { skills: ["hardship" as const], languages: ["en"] };

let nia: Viewer;

beforeEach(async () => {
  await db.agentPresence.deleteMany();
  nia = await createOnlineAgent("Nia Park", { ...trained, newSince: new Date() });
});

const experienced = (languages = ["en"]) =>
  createOnlineAgent("Jonas Ek", { ...trained, languages });

async function distressed(concern: "bereavement" | null = null) {
  const { id } = await createConversation(await createCustomer({ locale: "en-GB" }));
  await askFor(id, "distress", "I can’t go on like this", concern);
  return id;
}

const DELICATE = { reason: "desk.delicate", values: { name: "Jonas Ek" } };

test("whoever is new is not given a customer in distress while somebody signed off is online", async () => {
  const jonas = await experienced();
  for (const id of [await distressed(), await distressed("bereavement")]) {
    await expect(takeOver(nia, id)).rejects.toMatchObject(DELICATE);
    await takeOver(jonas, id);
    expect(await conversationOf(id)).toMatchObject({ agentId: jonas.id });
  }
});

test("nor is whoever is trained in nothing", async () => {
  const untrained = await createOnlineAgent("Sam Dale", { languages: ["en"] });
  await experienced();
  const id = await distressed();
  await expect(takeOver(untrained, id)).rejects.toMatchObject(DELICATE);
  await db.person.update({ where: { id: untrained.id }, data: { skills: ["payments"] } });
  await takeOver(untrained, id);
});

test("distress that was heard while they waited counts as well", async () => {
  await experienced();
  const { conversationId } = await waitingCustomer();
  await askFor(conversationId, "distress", "I can’t go on like this");
  await expect(takeOver(nia, conversationId)).rejects.toMatchObject({ reason: "desk.delicate" });
});

test("anybody else they take, and in distress where nobody signed off could", async () => {
  const id = await distressed();
  await experienced(["sv"]);
  await takeOver(nia, id);
  expect(await conversationOf(id)).toMatchObject({ agentId: nia.id });
  await experienced();
  const { conversationId } = await waitingCustomer();
  await takeOver(nia, conversationId);
});

test("whose hands are full is nobody to leave it to", async () => {
  const jonas = await experienced();
  for (let held = 0; held < 6; held += 1)
    await createConversation(undefined, { agentId: jonas.id });
  const id = await distressed();
  await takeOver(nia, id);
  expect(await conversationOf(id)).toMatchObject({ agentId: nia.id });
});

test("whoever is new and online reads that nobody experienced is", async () => {
  expect(await presence(nia)).toMatchObject({ isAlone: true });
  const jonas = await experienced();
  expect(await presence(nia)).toMatchObject({ isAlone: false });
  expect(await presence(jonas)).toMatchObject({ isAlone: false });
});
