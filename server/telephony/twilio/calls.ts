import { z } from "zod";
import { settings } from "#server/platform/settings.ts";
import { RING_SECONDS } from "../policy.ts";
import type { PhoneNews, PhoneOrder, Placed } from "../provider.ts";
import { account, ask } from "./client.ts";
import { failureOf, TwilioFault } from "./fault.ts";
import { type CallStatus, newsOf } from "./news-of.ts";

const callSid = z.string().regex(/^CA[0-9a-f]{32}$/i);

const call = z.object({ sid: callSid, status: z.string(), date_created: z.string().nullish() });
type Known = { sid: string; status: CallStatus };

const page = z.object({ calls: z.array(call) });

export const noticeUrl = (id: string, part = "") =>
  new URL(`/notices/twilio/${id}${part}`, settings().origin).href;

/** Twilio has no key by which the same order twice is one call: without a clear answer it is not given again. */
export async function place({ id, agentPhone }: PhoneOrder): Promise<Placed> {
  const events = ["initiated", "ringing", "answered", "completed"];
  try {
    const { sid } = await ask({
      method: "POST",
      path: "Calls.json",
      fields: [
        ["To", agentPhone],
        ["From", account().callerId],
        ["Url", noticeUrl(id, "/answered")],
        ["Method", "POST"],
        ["StatusCallback", noticeUrl(id)],
        ["StatusCallbackMethod", "POST"],
        ...events.map((event): [string, string] => ["StatusCallbackEvent", event]),
        ["Timeout", String(RING_SECONDS)],
        ["Record", "false"],
      ],
      shape: call,
    });
    return { state: "placed", sid };
  } catch (error) {
    if (!(error instanceof TwilioFault)) throw error;
    return error.isRefused ? { state: "refused", failure: failureOf(error) } : { state: "unclear" };
  }
}

/** Theirs counts whole seconds, and the two clocks differ a little. */
const CLOCKS_MS = 5000;

export async function find({ agentPhone, askedAt }: PhoneOrder) {
  const { calls } = await ask({
    method: "GET",
    path: "Calls.json",
    fields: [
      ["To", agentPhone],
      ["From", account().callerId],
      ["PageSize", "20"],
    ],
    shape: page,
  });
  const since = +askedAt - CLOCKS_MS;
  const made = calls.filter(({ date_created: at }) => at && Date.parse(at) >= since);
  return made.map(({ sid }) => sid).toReversed();
}

export async function look(sid: string): Promise<PhoneNews | null> {
  const agentLeg = await lookAt(sid);
  if (!agentLeg) return null;
  const { calls } = await ask({
    method: "GET",
    path: "Calls.json",
    fields: [
      ["ParentCallSid", sid],
      ["PageSize", "1"],
    ],
    shape: page,
  });
  return newsOf(agentLeg.status, calls[0]?.status ?? null);
}

const lookAt = (sid: string): Promise<Known | null> =>
  ask({ method: "GET", path: `Calls/${sid}.json`, shape: call }).catch(unlessMissing);

/** "completed" also ends a call that still rings. */
export async function hangUp(sid: string) {
  const fields: [string, string][] = [["Status", "completed"]];
  await ask({ method: "POST", path: `Calls/${sid}.json`, fields, shape: call }).catch(unlessOver);
}

function unlessMissing(error: unknown): null {
  if (error instanceof TwilioFault && error.status === 404) return null;
  throw error;
}

const NOT_IN_PROGRESS = 21_220;

function unlessOver(error: unknown) {
  const isOver =
    error instanceof TwilioFault && (error.status === 404 || error.code === NOT_IN_PROGRESS);
  if (!isOver) throw error;
}
