import { createStore } from "./store.ts";
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

/** The outside world of the outbox, so that it can be tested without a browser. */
export type World = {
  deliver: (entry: Entry) => Promise<Delivery>;
  /** Where entries outlive the page. It may fail: then they live as long as the page. */
  shelf: {
    read: () => Promise<Entry[]>;
    keep: (entry: Entry) => void;
    forget: (clientKey: string) => void;
  };
  /** The browser still belongs to the person who wrote these. */
  isStillMine: () => boolean;
  now: () => number;
  chance: () => number;
  setTimer: (run: () => void, ms: number) => () => void;
};

export type OutboxSender = ReturnType<typeof createOutboxSender>;

/** Carries the outbox to the server: each entry once, in order, as often as it takes. */
export function createOutboxSender(world: World) {
  const store = createStore<Outbox>([]);
  let isPaused = false;
  let isSignedOut = false;
  let cancelTimer: (() => void) | null = null;
  const acknowledgements = new Set<(receipt: Receipt, entry: Entry) => void>();

  function change(next: (outbox: Outbox) => Outbox) {
    store.change(next);
    walk();
  }

  function walk() {
    cancelTimer?.();
    if (isPaused || isSignedOut || !world.isStillMine()) return;
    const due = nextEntries(store.read(), world.now());
    store.change((outbox) =>
      due.reduce((before, { clientKey }) => startEntry(before, clientKey), outbox),
    );
    for (const entry of due) void carry(entry);
    const wakeAt = nextWake(store.read());
    if (wakeAt !== null) cancelTimer = world.setTimer(walk, Math.max(50, wakeAt - world.now()));
  }

  async function carry(entry: Entry) {
    const { clientKey } = entry;
    const delivery = await world.deliver(entry);
    if (delivery.end === "acknowledged") {
      world.shelf.forget(clientKey);
      change((outbox) => acknowledgeEntry(outbox, clientKey, delivery.receipt));
      for (const told of acknowledgements) told(delivery.receipt, entry);
    } else if (delivery.end === "refused") {
      world.shelf.keep({ ...entry, state: "refused", refused: delivery.refused });
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
    onAcknowledged(told: (receipt: Receipt, entry: Entry) => void) {
      acknowledgements.add(told);
      return () => acknowledgements.delete(told);
    },
    post(draft: Draftable) {
      const entry = newEntry(draft, world.now());
      world.shelf.keep(entry);
      change((outbox) => addEntry(outbox, entry));
    },
    retry: (clientKey: string) => change((outbox) => retryEntry(outbox, clientKey, world.now())),
    remove(clientKey: string) {
      world.shelf.forget(clientKey);
      change((outbox) => removeEntry(outbox, clientKey));
    },
    /** Another tab carried it, or let it go. */
    drop: (clientKey: string) => change((outbox) => removeEntry(outbox, clientKey)),
    settle: store.change,
    /** The line came back, or the page was looked at again. */
    async wake() {
      isPaused = false;
      const kept = await world.shelf.read();
      const now = world.now();
      change((outbox) => hurryEntries(restoreEntries(outbox, kept, now), now));
    },
    pause() {
      isPaused = true;
      cancelTimer?.();
    },
  };
}
