import { db, type Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { lockRow } from "#server/platform/locks.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { visibleTo } from "./policy.ts";
import type { CallbackView, OwnCallbacks } from "./schema.ts";
import { type Call, viewOf, whole, wholeCall } from "./view.ts";

const SHOWN = 20;

/** The viewer's own calls: the one ahead, and those that are over. */
export async function ownCallbacks(viewer: Viewer): Promise<OwnCallbacks> {
  const calls = await db.callback.findMany({
    where: { customerId: viewer.id },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: SHOWN + 1,
    include: whole,
  });
  const views = calls.map(viewOf);
  const newest = views.toSorted((a, b) => b.id.localeCompare(a.id))[0];
  return {
    ahead: views.find(isAhead) ?? null,
    past: views.filter((view) => !isAhead(view)).slice(0, SHOWN),
    lastPhone: newest?.phoneText ?? null,
  };
}

export const getCallback = async (viewer: Viewer, id: string): Promise<CallbackView> =>
  viewOf(await findCall(viewer, id));

/** @throws NotFound also when it is not the viewer's to see. */
export async function findCall(viewer: Viewer, id: string): Promise<Call> {
  const call = await db.callback.findFirst({
    where: { id, ...visibleTo(viewer) },
    include: whole,
  });
  if (!call) throw new NotFound();
  return call;
}

/** Its row decides every race about a call, and comes last: after the conversation's and the agents' diaries. */
export async function lockCall(tx: Tx, id: string): Promise<Call> {
  await lockRow(tx, "callback", id);
  return wholeCall(tx, id);
}

const isAhead = ({ state }: CallbackView) => state === "ahead" || state === "calling";
