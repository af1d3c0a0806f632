import { commit, commitAlone, type Waiting } from "./commit.ts";

/**
 * Two lanes, a statement in flight in each. Entries that arrive during a commit of the quick lane share the next one.
 * Where it meets a conversation that somebody else has locked, that conversation goes to the slow lane with all that
 * follows, so that the others do not wait and its own order stays.
 */
const BATCH = 200;
const GIVE_UP_MS = 20_000;

let arrived: Waiting[] = [];
let isCommitting = false;
const slow = new Map<string, Waiting[]>();
let isSlowCommitting = false;

export function enqueue(one: Waiting) {
  arrived.push(one);
  void commitArrived();
}

async function commitArrived() {
  if (isCommitting) return;
  isCommitting = true;
  while (arrived.length > 0) {
    const batch = takeBatch();
    if (batch.length === 0) continue;
    slowDown(await commit(batch).catch(() => batch));
  }
  isCommitting = false;
}

/** A key that is twice among the waiting goes into two batches, so that the second finds the first. */
function takeBatch() {
  const keys = new Set<string>();
  const batch: Waiting[] = [];
  const later: Waiting[] = [];
  for (const one of arrived) {
    const queue = slow.get(one.entry.conversationId);
    if (queue) {
      queue.push(one);
      continue;
    }
    const key = keyOf(one);
    const fits = batch.length < BATCH && !(key && keys.has(key));
    (fits ? batch : later).push(one);
    if (key) keys.add(key);
  }
  arrived = later;
  return batch;
}

const keyOf = ({ entry: { conversationId, clientKey } }: Waiting) =>
  clientKey && `${conversationId} ${clientKey}`;

function slowDown(entries: Waiting[]) {
  for (const one of entries) {
    const queue = slow.get(one.entry.conversationId) ?? [];
    queue.push(one);
    slow.set(one.entry.conversationId, queue);
  }
  if (entries.length > 0) void commitSlow();
}

async function commitSlow() {
  if (isSlowCommitting) return;
  isSlowCommitting = true;
  while (slow.size > 0) {
    const batch = takeShares();
    const locked = await commit(batch).catch(() => commitOneByOne(batch));
    const still = new Set(await standInLine(locked));
    leave(batch.filter((one) => !still.has(one) || isGivenUp(one)));
  }
  isSlowCommitting = false;
}

async function standInLine(locked: Waiting[]) {
  const id = locked[0]?.entry.conversationId;
  const queue = id && slow.get(id);
  if (!queue) return locked;
  slow.delete(id);
  slow.set(id, queue);
  const first = locked.filter(({ entry }) => entry.conversationId === id);
  const left = await commit(first, "patient").catch(() => first);
  return [...left, ...locked.filter(({ entry }) => entry.conversationId !== id)];
}

function takeShares() {
  const share = Math.max(1, Math.floor(BATCH / slow.size));
  return [...slow.values()]
    .slice(0, BATCH)
    .flatMap((queue) => queue.slice(0, Math.min(share, untilRepeated(queue))));
}

function untilRepeated(queue: Waiting[]) {
  const keys = new Set<string>();
  const repeated = queue.findIndex((one) => {
    const key = keyOf(one);
    const isRepeated = key && keys.has(key);
    if (key) keys.add(key);
    return isRepeated;
  });
  return repeated < 0 ? queue.length : repeated;
}

async function commitOneByOne(batch: Waiting[]) {
  const locked: Waiting[] = [];
  const conversations = new Set<string>();
  for (const one of batch) {
    const { conversationId } = one.entry;
    const still = conversations.has(conversationId) ? [one] : await commitAlone(one);
    if (still.length > 0) conversations.add(conversationId);
    locked.push(...still);
  }
  return locked;
}

/** Its writer keeps it and sends it again; nothing of it was written. */
function isGivenUp({ since, reject }: Waiting) {
  const isLate = performance.now() - since > GIVE_UP_MS;
  if (isLate) reject(new Error("The conversation has been locked for too long"));
  return isLate;
}

function leave(answered: Waiting[]) {
  const gone = new Set(answered);
  for (const [id, queue] of slow) {
    const left = queue.filter((one) => !gone.has(one));
    if (left.length > 0) slow.set(id, left);
    else slow.delete(id);
  }
}
