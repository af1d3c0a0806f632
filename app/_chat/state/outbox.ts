import type { AttachedFile } from "#server/conversations/attached-file.ts";
import type { AboutPlan } from "#server/conversations/schema.ts";
import type { RefusalValues } from "#server/platform/errors.ts";

/** What one entry does once it arrives: a message, or the request for a person. */
export type Submission = "send" | "reply" | "note" | "ask";

export type Refused = { reason: string; values: RefusalValues };
export type Receipt = { conversationId: string; seq?: number };

/** Something the person did that the server has not acknowledged yet. */
export type Entry = {
  /** The same in every attempt, so that however often it is sent it happens once. */
  clientKey: string;
  submission: Submission;
  /** None: the server opens a conversation, or joins the one that is open. */
  conversationId: string | null;
  text: string;
  plan?: AboutPlan | undefined;
  /** Uploaded already: what is sent are their names. */
  files?: AttachedFile[] | undefined;
  writtenAt: number;
  state: "waiting" | "sending" | "sent" | "refused";
  attempts: number;
  retryAt: number;
  /** It was more than the server takes at once; before this nothing hurries it. */
  limitedUntil?: number;
  refused: Refused | null;
  /** Its place in the conversation, once acknowledged. */
  seq: number | null;
};

export type Outbox = readonly Entry[];
export type Draftable = Pick<
  Entry,
  "clientKey" | "submission" | "conversationId" | "text" | "plan" | "files"
>;

/** After this long nobody expects it to leave by itself: the writer decides again. */
const STALE_AFTER_MS = 3 * 24 * 3_600_000;
const LONGEST_WAIT_MS = 20_000;
/** So that the tabs of many do not come back in the same moment. */
const SPREAD_MS = 1_000;
export const STALE: Refused = { reason: "chat.neverSent", values: {} };

export const newEntry = (draft: Draftable, now: number): Entry => ({
  ...draft,
  writtenAt: now,
  state: "waiting",
  attempts: 0,
  retryAt: now,
  refused: null,
  seq: null,
});

export const addEntry = (outbox: Outbox, entry: Entry): Outbox =>
  outbox.some(({ clientKey }) => clientKey === entry.clientKey) ? outbox : [...outbox, entry];

/** What an earlier visit left behind. Whether it arrived nobody knows: it is sent again under the same key. */
export function restoreEntries(outbox: Outbox, stored: readonly Entry[], now: number): Outbox {
  const restored = stored
    .filter(({ state }) => state !== "sent")
    .map((entry) => (entry.state === "refused" ? entry : wakeOrExpire(entry, now)));
  return restored.reduce(addEntry, outbox).toSorted((a, b) => a.writtenAt - b.writtenAt);
}

/** Those whose turn it is: of each conversation one at a time, so that the order of writing stays the order. */
export function nextEntries(outbox: Outbox, now: number): Entry[] {
  return firstsOf(outbox).filter(({ state, retryAt }) => state === "waiting" && retryAt <= now);
}

/** @returns when to look again, or null when nothing waits. */
export function nextWake(outbox: Outbox): number | null {
  const waiting = firstsOf(outbox).flatMap(({ state, retryAt }) =>
    state === "waiting" ? retryAt : [],
  );
  return waiting.length > 0 ? Math.min(...waiting) : null;
}

export const startEntry = (outbox: Outbox, clientKey: string) =>
  changeEntry(outbox, clientKey, (entry) => ({
    ...entry,
    state: "sending",
    attempts: entry.attempts + 1,
    limitedUntil: 0,
  }));

/** What was written next, before the conversation had an id, belongs to the same one. */
export function acknowledgeEntry(outbox: Outbox, clientKey: string, receipt: Receipt): Outbox {
  const { conversationId, seq = null } = receipt;
  return outbox.map((entry) => {
    if (entry.clientKey === clientKey)
      return { ...entry, conversationId, seq, state: "sent", refused: null };
    return { ...entry, conversationId: entry.conversationId ?? conversationId };
  });
}

/** The connection broke, or the server could not. @param chance 0 to 1, so that not all come back at once. */
export const postponeEntry = (outbox: Outbox, clientKey: string, now: number, chance: number) =>
  changeEntry(outbox, clientKey, (entry) => ({
    ...entry,
    state: "waiting",
    retryAt: now + Math.min(500 * 2 ** entry.attempts, LONGEST_WAIT_MS) * (0.5 + chance / 2),
  }));

/** Nothing is wrong with it, but it came too soon after the others. */
export const limitEntry = (outbox: Outbox, clientKey: string, until: number, chance: number) =>
  changeEntry(outbox, clientKey, (entry) => ({
    ...entry,
    state: "waiting",
    limitedUntil: until,
    retryAt: until + chance * SPREAD_MS,
  }));

/** The words stay: they can be changed, sent again or let go. */
export const refuseEntry = (outbox: Outbox, clientKey: string, refused: Refused) =>
  changeEntry(outbox, clientKey, (entry) => ({ ...entry, state: "refused", refused }));

export const retryEntry = (outbox: Outbox, clientKey: string, now: number) =>
  changeEntry(outbox, clientKey, (entry) =>
    entry.state === "refused" || entry.state === "waiting"
      ? { ...entry, state: "waiting", attempts: 0, retryAt: now, refused: null, writtenAt: now }
      : entry,
  );

export const removeEntry = (outbox: Outbox, clientKey: string): Outbox =>
  outbox.filter((entry) => entry.clientKey !== clientKey);

/** The connection is back: nobody waits for the end of a pause. */
export const hurryEntries = (outbox: Outbox, now: number): Outbox =>
  outbox.map((entry) =>
    entry.state === "waiting"
      ? { ...entry, retryAt: Math.max(Math.min(entry.retryAt, now), entry.limitedUntil ?? 0) }
      : entry,
  );

/** Acknowledged entries stay on the screen until the conversation itself shows them. */
export function settleEntries(
  outbox: Outbox,
  room: { id: string; seq: number; clientKeys: ReadonlySet<string>; isWithAssistant: boolean },
): Outbox {
  const isSettled = ({ clientKey, conversationId, submission, state, seq }: Entry) => {
    if (room.clientKeys.has(clientKey)) return true;
    if (state !== "sent" || conversationId !== room.id) return false;
    return submission === "ask" ? !room.isWithAssistant : seq !== null && seq <= room.seq;
  };
  return outbox.some(isSettled) ? outbox.filter((entry) => !isSettled(entry)) : outbox;
}

/** Shown below the conversation: its own entries, and those that will open one when there is none yet. */
export const entriesOf = (outbox: Outbox, conversationId: string | null) =>
  outbox.filter((entry) => entry.conversationId === conversationId);

/** Of each lane the one that the others wait for. */
function firstsOf(outbox: Outbox): Entry[] {
  const open = outbox.filter(({ state }) => state === "waiting" || state === "sending");
  return [...Map.groupBy(open, laneOf).values()].flatMap(([first]) => first ?? []);
}

/** The request for a person waits for no message. */
const laneOf = ({ submission, conversationId }: Entry) =>
  submission === "ask" ? "ask" : (conversationId ?? "new");

const wakeOrExpire = (entry: Entry, now: number): Entry =>
  now - entry.writtenAt > STALE_AFTER_MS
    ? { ...entry, state: "refused", refused: STALE }
    : { ...entry, state: "waiting", attempts: 0, retryAt: now };

const changeEntry = (outbox: Outbox, clientKey: string, change: (entry: Entry) => Entry): Outbox =>
  outbox.map((entry) => (entry.clientKey === clientKey ? change(entry) : entry));
