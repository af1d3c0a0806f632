import { randomUUID } from "node:crypto";
import { appRouter } from "#server/api/root.ts";
import { createCallerFactory } from "#server/api/trpc.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent, createCustomer } from "./factories.ts";

const createCaller = createCallerFactory(appRouter);

/** The API as a browser of this person reaches it, without HTTP around it. */
export const callerOf = (viewer: Viewer) =>
  createCaller({ viewer, userAgent: "", cookie: () => undefined, setCookie: () => {} });

export const PHONE = "+46 70 123 45 67";

/** Trained in payments, speaks English and Swedish. */
export const createTrainedAgent = (fields: Parameters<typeof createAgent>[1] = {}) =>
  createAgent("agent", { skills: ["payments"], languages: ["en", "sv"], ...fields });

export const createShift = ({ id: agentId }: Viewer, startsAt: string, endsAt: string) =>
  db.shift.create({ data: { agentId, startsAt: new Date(startsAt), endsAt: new Date(endsAt) } });

/** Nobody else is on shift, nor called. */
export async function emptyDiaries() {
  await db.humanRequest.deleteMany();
  await db.callbackAttempt.deleteMany();
  await db.callback.deleteMany();
  await db.shift.deleteMany();
}

export const wish = (startsAt: string, fields: object = {}) => ({
  clientKey: randomUUID(),
  startsAt,
  timeZone: "Europe/Stockholm",
  phone: PHONE,
  topic: "payments" as const,
  ...fields,
});

/** A customer with a call ahead. */
export async function booked(startsAt: string, fields: object = {}, customer?: Viewer) {
  const viewer = customer ?? (await createCustomer());
  const callback = await callerOf(viewer).callbacks.book(wish(startsAt, fields));
  return { customer: viewer, callback };
}

export const callOf = (id: string) =>
  db.callback.findUniqueOrThrow({ where: { id }, include: { attempts: true } });

/** What was mailed to a person, oldest first. */
export const lettersTo = ({ email }: Viewer) =>
  db.mail.findMany({ where: { toAddress: email }, orderBy: { id: "asc" } });
