import { randomUUID } from "node:crypto";
import { appRouter } from "#server/api/root.ts";
import { createCallerFactory } from "#server/api/trpc.ts";
import { db } from "#server/platform/db.ts";
import { DomainError } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { setTime } from "./clock.ts";
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
export async function emptyAvailability() {
  await db.humanRequest.deleteMany();
  await db.callbackAttempt.deleteMany();
  await db.feedbackItem.deleteMany({ where: { callbackId: { not: null } } });
  await db.callback.deleteMany();
  await emptyShifts();
}

/** Shifts and open shifts know each other, so they go together. */
export const emptyShifts = () =>
  db.$executeRaw`
    with swaps as (delete from shift_swap), open as (delete from open_shift) delete from shift`;

/** Eight o'clock on a Monday; one trained agent is on shift from ten to four. */
export async function mondayWithOneAgent() {
  await emptyAvailability();
  setTime("2026-11-23T08:00:00Z");
  return agentOnShift();
}

/** From ten to four on that Monday. */
export async function agentOnShift(fields: Parameters<typeof createTrainedAgent>[0] = {}) {
  const agent = await createTrainedAgent(fields);
  await createShift(agent, "2026-11-23T10:00:00Z", "2026-11-23T16:00:00Z");
  return agent;
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
export const mailsTo = ({ email }: Viewer) =>
  db.mail.findMany({ where: { toAddress: email }, orderBy: { id: "asc" } });

/** Why the domain said no; null for what broke. */
export const causeOf = (error: unknown) =>
  error instanceof Error && error.cause instanceof DomainError ? error.cause : null;

export async function refusalOf(call: Promise<unknown>) {
  const cause = await call.then(() => null, causeOf);
  if (!cause) throw new Error("It was not refused in words");
  return cause;
}

/** "done", or the code and the reason of the refusal. */
export const answerTo = (call: Promise<unknown>) =>
  call.then(
    () => "done",
    (error: unknown) => `${causeOf(error)?.code} ${causeOf(error)?.reason}`,
  );
