import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { extendIn } from "./extend.ts";
import { factsOfInstalment, movedView } from "./instalment-facts.ts";
import { queueMoveMail } from "./move-mail.ts";
import { planHooks } from "./plan-hooks.ts";
import type { MovedView } from "./schema.ts";

/** Who moves it: the customer, or staff they asked to. */
type Mover = { viewer: Viewer; customerId: string };
type NewDueDate = { instalmentId: string; fromOn: string; toOn: string };

/**
 * Sent twice it is moved once, and the second is answered like the first.
 * @throws Conflict when the rules do not allow it, or when somebody has moved it meanwhile
 */
export async function moveDueDate({ viewer, customerId }: Mover, asked: NewDueDate) {
  const { isNew, view } = await db.$transaction(async (tx) => {
    const isMoved = await extendIn(tx, viewer, { ...asked, at: now() }, { customerId });
    const facts = await factsOfInstalment(tx, asked.instalmentId);
    const moved: MovedView = movedView(facts, asked);
    if (isMoved) {
      const by = viewer.id === customerId ? null : viewer.name;
      await queueMoveMail(tx, facts, moved, by);
      await planHooks().moved(tx, customerId, moved, by);
    }
    return { isNew: isMoved, view: moved };
  });
  if (isNew) planHooks().changed(customerId);
  return view;
}
