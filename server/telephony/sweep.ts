import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { log } from "#server/platform/log.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { goesBy, hear } from "./news.ts";
import { LOST_SECONDS, SILENT_SECONDS, UNCONFIRMED_SECONDS } from "./policy.ts";
import { type Telephony, telephony } from "./provider.ts";

const AT_ONCE = 50;

const ago = (seconds: number, at: Date) => new Date(+at - seconds * 1000);
const LOST = { status: "ended", end: "failed", failure: "lost" } as const;

/** Of whom nothing was heard for a while: the provider is asked, so that no phone rings for ever on a screen. */
export async function lookAfterPhoneCalls(at = now()) {
  const silent = await db.phoneCall.findMany({
    where: { endedAt: null, heardAt: { lte: ago(SILENT_SECONDS, at) } },
    orderBy: { heardAt: "asc" },
    take: AT_ONCE,
    select: { id: true, sid: true, askedAt: true },
  });
  return eachByItself(silent, (call) => lookAfter(call, at));
}

type Silent = { id: string; sid: string | null; askedAt: Date };

async function lookAfter(call: Silent, at: Date) {
  const news = await askAbout(call, at).catch((error: unknown) => {
    log.warn({ err: error, phoneCallId: call.id }, "a phone call could not be looked up");
    return call.askedAt <= ago(LOST_SECONDS, at) ? LOST : null;
  });
  const isNews = news !== null && (await hear(call.id, news));
  if (isNews) return 1;
  await db.phoneCall.updateMany({ where: { id: call.id, endedAt: null }, data: { heardAt: at } });
  return 0;
}

async function askAbout(call: Silent, at: Date) {
  const provider = telephony();
  if (!provider) return LOST;
  const sid = call.sid ?? (await findSid(provider, call));
  if (sid) return (await provider.look(sid)) ?? LOST;
  return call.askedAt <= ago(UNCONFIRMED_SECONDS, at) ? LOST : null;
}

/** An agent's phone rings for one call at a time: the first one to it since then, and no other's, is this. */
async function findSid(provider: Telephony, { id, askedAt }: Silent) {
  const { agent } = await db.phoneCall.findUniqueOrThrow({
    where: { id },
    select: { agent: { select: { phone: true } } },
  });
  if (!agent.phone) return null;
  for (const sid of await provider.find({ id, agentPhone: agent.phone, askedAt })) {
    if (await goesBy(id, sid)) return sid;
  }
  return null;
}
