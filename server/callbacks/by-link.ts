import { db } from "#server/platform/db.ts";
import { NotFound, TooMany } from "#server/platform/errors.ts";
import { type Budget, spend } from "#server/platform/limits.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { listSlots } from "./slot-list.ts";
import { calendarOf, isCalledOff } from "./calendar-file.ts";
import { cancelCallback } from "./end.ts";
import { callIn, callLinkFor, callToken } from "./link.ts";
import { moveCallback } from "./reschedule.ts";
import type { LinkedCall, LinkState } from "./link-schema.ts";
import type { CallbackView, SlotsView } from "./schema.ts";
import { type Call, viewOf, whole } from "./view.ts";

type Link = { token: string };

/** Whoever holds the link is told when the call is, and nothing of whom it belongs to. @throws NotFound */
export const getCallByLink = async ({ token }: Link): Promise<LinkedCall> =>
  linkedOf(viewOf(await linkedCall(token)));

/** What of its call a link that is out of date may still tell. @throws NotFound for one that we have not made */
export async function getLinkState({ token }: Link): Promise<LinkState> {
  const { id, revision } = callIn(token);
  const call = await db.callback.findUnique({
    where: { id },
    select: { revision: true, end: true, customer: { select: { locale: true } } },
  });
  if (!call) throw new NotFound("callbacks.noLink");
  const { end, customer } = call;
  const asAhead = call.revision === revision ? "current" : "moved";
  const became = end === "cancelled" ? end : end ? "over" : asAhead;
  return { became, locale: customer.locale };
}

/** @throws NotFound */
export async function listSlotsByLink({
  token,
  timeZone,
}: Link & { timeZone?: string | undefined }): Promise<SlotsView> {
  const call = await linkedCall(token);
  return listSlots(customerOf(call), { callbackId: call.id, topic: call.topic, timeZone });
}

type Move = Link & { startsAt: Date; timeZone: string };

/** @returns it with the link that counts from now on; the old one has had its time. @throws NotFound */
export async function moveByLink({ token, ...time }: Move): Promise<LinkedCall> {
  const call = await linkedCall(token);
  await spendOn(call.id);
  return linkedOf(await moveCallback(customerOf(call), { ...time, ...callIn(token) }));
}

/** A second click finds it cancelled, and is told the same. @throws NotFound */
export async function cancelByLink({ token }: Link): Promise<LinkedCall> {
  const call = await linkedCall(token, { orJustCancelled: true });
  await spendOn(call.id);
  return linkedOf(await cancelCallback(customerOf(call), { id: call.id }));
}

/** Of a call that is off it takes the entry out, whichever of its mails it was asked for from. @throws NotFound */
export async function calendarFileByLink({ token }: Link) {
  const { id } = callIn(token);
  const known = await db.callback.findUnique({ where: { id }, include: whole });
  const call = known && isCalledOff(known) ? known : await linkedCall(token);
  return calendarOf(call, { isSignedIn: false, link: callLinkFor(call) });
}

async function linkedCall(token: string, { orJustCancelled = false } = {}): Promise<Call> {
  const { id, revision } = callIn(token);
  const asItIs = { revision, endedAt: null };
  const cancelled = { revision: revision + 1, end: "cancelled" } as const;
  const call = await db.callback.findFirst({
    where: { id, OR: [asItIs, ...(orJustCancelled ? [cancelled] : [])] },
    include: whole,
  });
  if (!call) throw new NotFound("callbacks.noLink");
  return call;
}

const customerOf = ({ customerId, customer }: Call): Viewer => ({
  id: customerId,
  role: "customer",
  ...customer,
  sessionId: "",
});

const linkedOf = ({ id, revision, ...view }: CallbackView): LinkedCall => ({
  token: callToken({ id, revision }),
  state: view.state,
  startsAt: view.startsAt,
  timeZone: view.timeZone,
  inBrowser: view.inBrowser,
  phoneEnd: view.phone.slice(-2),
});

/** Each change sends a mail: nobody moves a call by hand so often. */
const BUDGET: Budget = { name: "call-link", points: 20, seconds: 3600, shared: true };

async function spendOn(callId: string) {
  const seconds = await spend([{ budget: BUDGET, owner: callId }]);
  if (seconds !== null) throw new TooMany("common.tooMany", {}, seconds);
}
