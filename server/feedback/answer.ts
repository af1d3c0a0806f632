import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { withoutSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { hold, waiting } from "./hold.ts";
import { type Locked, lockItem } from "./lock.ts";
import { notifyInboxes } from "./notify.ts";
import { canTriage } from "./policy.ts";

type Entry = { id: string; clientKey: string; text: string };

/** By what it can be undone; a note leaves nothing to undo. */
type Written = { undo: string | null };

export async function leaveNote(viewer: Viewer, entry: Entry): Promise<Written> {
  await add(viewer, entry, "note");
  notifyInboxes();
  return { undo: null };
}

export async function replyTo(viewer: Viewer, entry: Entry): Promise<Written> {
  const undo = await add(viewer, entry, "reply");
  notifyInboxes();
  return { undo };
}

const add = (viewer: Viewer, written: Entry, kind: "note" | "reply") => {
  authorize(canTriage(viewer));
  const entry = { ...written, text: withoutSecrets(written.text) };
  return db.$transaction(async (tx) => {
    const item = await lockItem(tx, entry.id);
    if (await isThere(tx, viewer, entry, kind)) return undoOf(tx, entry);
    await write(tx, viewer, item, { ...entry, kind });
    return kind === "reply" ? hold(tx, [entry.clientKey]) : null;
  });
};

async function isThere(tx: Tx, viewer: Viewer, { id, clientKey, text }: Entry, kind: string) {
  const earlier = await tx.feedbackChange.findUnique({ where: { id: clientKey } });
  if (!earlier) return false;
  const isSame =
    earlier.feedbackId === id &&
    earlier.authorId === viewer.id &&
    earlier.kind === kind &&
    earlier.text === text;
  if (!isSame) throw new Conflict("feedback.keyUsed");
  return true;
}

async function undoOf(tx: Tx, { clientKey }: Entry) {
  const held = await tx.feedbackHold.findFirst({ where: { changeId: clientKey, ...waiting } });
  return held?.batchId ?? null;
}

async function write(
  tx: Tx,
  viewer: Viewer,
  item: Locked,
  { clientKey, kind, text }: Entry & { kind: "note" | "reply" },
) {
  const { id: feedbackId, customerId } = item;
  await tx.feedbackChange.create({
    data: { id: clientKey, feedbackId, kind, authorId: viewer.id, text, createdAt: now() },
  });
  await audit(tx, viewer, { action: `feedback.${kind}`, subjectId: feedbackId, customerId });
}
