import {
  acknowledgeEntry,
  addEntry,
  type Draftable,
  type Entry,
  hurryEntries,
  limitEntry,
  newEntry,
  nextEntries,
  nextWake,
  type Outbox,
  postponeEntry,
  type Receipt,
  refuseEntry,
  removeEntry,
  restoreEntries,
  retryEntry,
  startEntry,
} from "../state/outbox.ts";
import type { Delivery } from "./delivery.ts";
import { createStore } from "./store.ts";

/** The outside world of the outbox, so that it can be tested without a browser. */
export type OutboxWorld = {
  deliver: (entry: Entry) => Promise<Delivery>;
  /** Where entries outlive the page. It may fail: then they live as long as the page. */
  storage: {
    read: () => Promise<Entry[]>;
    save: (entry: Entry) => void;
    forget: (clientKey: string) => void;
  };
  /** The browser still belongs to the person who wrote these. */
  isStillMine: () => boolean;
  now: () => number;
  chance: () => number;
  setTimer: (run: () => void, ms: number) => () => void;
};

export type OutboxSender = ReturnType<typeof createOutboxSender>;

/** Sends the outbox to the server: each entry once, in order, as often as it takes. */
export function createOutboxSender(world: OutboxWorld) {
  const store = createStore<Outbox>([]);
  let isPaused = false;
  let isSignedOut = false;
  let cancelTimer: (() => void) | null = null;
  const acknowledgements = new Set<(receipt: Receipt, entry: Entry) => void>();

  function change(next: (outbox: Outbox) => Outbox) {
    store.change(next);
    sendDue();
  }

  function sendDue() {
    cancelTimer?.();
    if (isPaused || isSignedOut || !world.isStillMine()) return;
    const due = nextEntries(store.read(), world.now());
    store.change((outbox) =>
      due.reduce((before, { clientKey }) => startEntry(before, clientKey), outbox),
    );
    for (const entry of due) void send(entry);
    const wakeAt = nextWake(store.read());
    if (wakeAt !== null) cancelTimer = world.setTimer(sendDue, Math.max(50, wakeAt - world.now()));
  }

  async function send(entry: Entry) {
    const { clientKey } = entry;
    const delivery = await world.deliver(entry);
    if (delivery.end === "acknowledged") {
      world.storage.forget(clientKey);
      change((outbox) => acknowledgeEntry(outbox, clientKey, delivery.receipt));
      for (const listener of acknowledgements) listener(delivery.receipt, entry);
    } else if (delivery.end === "refused") {
      world.storage.save({ ...entry, state: "refused", refused: delivery.refused });
      change((outbox) => refuseEntry(outbox, clientKey, delivery.refused));
    } else if (delivery.end === "limited") {
      const until = world.now() + delivery.afterMs;
      change((outbox) => limitEntry(outbox, clientKey, until, world.chance()));
    } else {
      isSignedOut ||= delivery.end === "signed_out";
      change((outbox) => postponeEntry(outbox, clientKey, world.now(), world.chance()));
    }
  }

  return {
    read: store.read,
    subscribe: store.subscribe,
    onAcknowledged(listener: (receipt: Receipt, entry: Entry) => void) {
      acknowledgements.add(listener);
      return () => acknowledgements.delete(listener);
    },
    post(draft: Draftable) {
      const entry = newEntry(draft, world.now());
      world.storage.save(entry);
      change((outbox) => addEntry(outbox, entry));
    },
    retry: (clientKey: string) => change((outbox) => retryEntry(outbox, clientKey, world.now())),
    remove(clientKey: string) {
      world.storage.forget(clientKey);
      change((outbox) => removeEntry(outbox, clientKey));
    },
    /** Another tab sent it, or let it go. */
    drop: (clientKey: string) => change((outbox) => removeEntry(outbox, clientKey)),
    settle: store.change,
    /** The connection came back, or the page was looked at again. */
    async wake() {
      isPaused = false;
      const stored = await world.storage.read();
      const now = world.now();
      change((outbox) => hurryEntries(restoreEntries(outbox, stored, now), now));
    },
    pause() {
      isPaused = true;
      cancelTimer?.();
    },
  };
}
