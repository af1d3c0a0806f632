import { randomUUID } from "node:crypto";
import { createConversation, createCustomer } from "./factories.ts";
import { say } from "./conversations.ts";
import { left } from "./feedback.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { markPassage } from "#server/themes/marks.ts";
import { createTheme } from "#server/themes/sort.ts";

/** A message of a customer in a conversation of its own. */
export async function wrote(text: string, customer?: Viewer) {
  const viewer = customer ?? (await createCustomer());
  const { id: conversationId } = await createConversation(viewer);
  const { seq } = await say(viewer, conversationId, text);
  // They may have another one.
  if (customer)
    await db.conversation.update({ where: { id: conversationId }, data: { closedAt: new Date() } });
  return { customer: viewer, conversationId, seq };
}

/** What was said there was marked, all of it. @returns the evidence, in no theme yet */
export async function marked(agent: Viewer, text: string, customer?: Viewer) {
  const { customer: viewer, ...place } = await wrote(text, customer);
  const { id } = await markPassage(agent, { ...place, from: 0, to: text.length, area: "payments" });
  return { id, customer: viewer, ...place };
}

/** A theme with evidence of as many customers as there are texts. */
export async function themeOf(agent: Viewer, title: string, ...texts: string[]) {
  const evidence = [];
  for (const text of texts) evidence.push(await marked(agent, text));
  const { id } = await createTheme(agent, {
    title,
    area: "payments",
    evidence: evidence.map((one) => one.id),
  });
  return { id, evidence, version: await versionOf(id) };
}

/** One with a title, as a debrief leaves it. */
export async function proposalOf(agent: Viewer, title: string, text: string) {
  const { id } = await db.theme.create({
    data: { title, area: "payments", createdAt: new Date() },
  });
  const evidence = await marked(agent, text);
  await db.themeEvidence.update({ where: { id: evidence.id }, data: { themeId: id } });
  return { id, evidence };
}

/** A submission that is part of the theme. */
export async function submittedTo(
  themeId: string,
  fields: Partial<Prisma.FeedbackItemUncheckedCreateInput> = {},
) {
  const feedbackId = await left(fields);
  const { customerId } = await db.feedbackItem.findUniqueOrThrow({ where: { id: feedbackId } });
  const { id } = await db.themeEvidence.create({
    data: {
      themeId,
      customerId,
      feedbackId,
      language: "en",
      saidAt: new Date(),
      createdAt: new Date(),
      confirmedAt: new Date(),
    },
  });
  return { id, customerId, feedbackId };
}

export const versionOf = async (id: string) =>
  (await db.theme.findUniqueOrThrow({ where: { id } })).version;

export const seenNow = async (id: string) => ({ id, version: await versionOf(id) });

export const evidenceOf = (id: string) => db.themeEvidence.findUniqueOrThrow({ where: { id } });

export const historyOf = (themeId: string) =>
  db.themeChange.findMany({ where: { themeId }, orderBy: [{ at: "asc" }, { id: "asc" }] });

export async function emptyThemes() {
  await db.themeNotice.deleteMany();
  await db.themeShip.deleteMany();
  await db.themeEvidence.deleteMany();
  await db.feedbackItem.deleteMany({ where: { changes: { none: {} } } });
}

export const newKey = () => randomUUID();
