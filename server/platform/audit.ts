import { now } from "./clock.ts";
import type { Tx } from "./db.ts";
import type { Viewer } from "./viewer.ts";

type Deed = {
  /** `noun.verb`, as the procedure is called. */
  action: string;
  subjectId?: string;
  /** The customer whose data was read or changed. */
  customerId?: string;
  /** Names and values for the sentence about it; never words of a customer. */
  details?: Record<string, string | number | boolean | null>;
};

/** Written in the transaction of what it is about: there is no deed without its entry, and no entry without its deed. */
export const audit = (tx: Tx, viewer: Viewer, { details = {}, ...deed }: Deed) =>
  tx.auditEntry.create({
    data: { actorId: viewer.id, at: now(), details, ...deed },
    select: { id: true },
  });
