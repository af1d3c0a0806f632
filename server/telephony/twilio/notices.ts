import { db } from "#server/platform/db.ts";
import { goesBy, hear } from "../news.ts";
import type { PhoneNews } from "../provider.ts";
import { look, noticeUrl } from "./calls.ts";
import { account } from "./client.ts";
import { isFinal, newsOf, newsOfAgent, newsOfCustomer } from "./news-of.ts";
import { isSigned } from "./signature.ts";
import { askForKey, dialCustomer, hangUpText } from "./twiml.ts";

/** A status; the agent has answered; a key was pressed. */
export const PARTS = ["", "/answered", "/key"] as const;
type Part = (typeof PARTS)[number];

type Notice = { id: string; part: Part; form: URLSearchParams };

export const isOfTwilio = ({ id, part, form }: Notice, signature: string) =>
  isSigned(signature, { token: account().token, url: noticeUrl(id, part), form });

/** @returns what the phone does next, or null where nothing was asked. */
export async function hearTwilio({ id, part, form }: Notice): Promise<string | null> {
  const legs = await legsOf(id, form);
  if (part === "") {
    if (legs) await hearStatus(id, legs);
    return null;
  }
  if (!legs) return hangUpText();
  await hear(id, { status: "agent_there" });
  return part === "/answered" ? greet(id) : connect(id, form);
}

type Legs = { sid: string; isOfCustomer: boolean; status: string };

/** @returns null of a call that is not ours, or goes by another name */
async function legsOf(id: string, form: URLSearchParams): Promise<Legs | null> {
  const parent = form.get("ParentCallSid");
  const sid = parent || form.get("CallSid");
  if (!sid || !/^CA[0-9a-f]{32}$/i.test(sid)) return null;
  const isOurs = await goesBy(id, sid);
  return isOurs
    ? { sid, isOfCustomer: Boolean(parent), status: form.get("CallStatus") ?? "" }
    : null;
}

async function hearStatus(id: string, legs: Legs) {
  const news = await newsIn(id, legs);
  if (news) await hear(id, news);
}

/** That the agent's phone has hung up does not say why: the customer's leg does, whose own notice may come later. */
async function newsIn(id: string, { sid, isOfCustomer, status }: Legs): Promise<PhoneNews | null> {
  if (isOfCustomer) return newsOfCustomer(status);
  if (!isFinal(status)) return newsOfAgent(status);
  const call = await db.phoneCall.findUnique({ where: { id }, select: { status: true } });
  if (!call || call.status === "ended") return null;
  if (call.status === "talking") return newsOf(status, "completed");
  return status === "completed" ? look(sid) : newsOf(status, null);
}

const toBeMade = (id: string) =>
  db.phoneCall.findFirst({
    where: { id, status: "agent_there", callbackAttempt: { endedAt: null } },
    select: {
      agent: { select: { locale: true } },
      callbackAttempt: { select: { callback: { select: { phone: true } } } },
    },
  });

async function greet(id: string) {
  const call = await toBeMade(id);
  return call ? askForKey(id, call.agent.locale) : hangUpText();
}

/** Only of a call that its agent still makes, and whose customer's phone does not ring yet, the number is said. */
async function connect(id: string, form: URLSearchParams) {
  const call = form.get("Digits") ? await toBeMade(id) : null;
  return call ? dialCustomer(id, call.callbackAttempt.callback.phone) : hangUpText();
}
