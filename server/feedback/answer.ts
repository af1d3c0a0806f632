import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { withoutSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { mailReply } from "./mails.ts";
import { type Locked, lockItem } from "./lock.ts";
import { notifyInboxes, notifyCustomers } from "./notify.ts";
import { canTriage } from "./policy.ts";

type Entry = { id: string; clientKey: string; text: string };

export async function leaveNote(viewer: Viewer, entry: Entry) {
  await add(viewer, entry, "note");
  notifyInboxes();
}

export async function replyTo(viewer: Viewer, entry: Entry) {
  const { customerId } = await add(viewer, entry, "reply");
  notifyInboxes();
  notifyCustomers([customerId]);
}

const add = (viewer: Viewer, written: Entry, kind: "note" | "reply") => {
  authorize(canTriage(viewer));
  const entry = { ...written, text: withoutSecrets(written.text) };
  return db.$transaction(async (tx) => {
    const item = await lockItem(tx, entry.id);
    if (await isThere(tx, viewer, entry, kind)) return item;
    await write(tx, viewer, item, { ...entry, kind });
    return item;
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

async function write(
  tx: Tx,
  viewer: Viewer,
  item: Locked,
  { clientKey, kind, text }: Entry & { kind: "note" | "reply" },
) {
  const { id: feedbackId, customerId } = item;
  const at = now();
  await tx.feedbackChange.create({
    data: { id: clientKey, feedbackId, kind, authorId: viewer.id, text, createdAt: at },
  });
  await audit(tx, viewer, { action: `feedback.${kind}`, subjectId: feedbackId, customerId });
  if (kind === "note") return;
  await tx.feedbackItem.update({ where: { id: feedbackId }, data: { changedAt: at } });
  await mailReply(tx, viewer, item, text);
}
