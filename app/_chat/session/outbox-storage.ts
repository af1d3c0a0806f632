import { get, update } from "idb-keyval";
import { createStoredValue } from "#app/_ui/stored-value.ts";
import type { Entry } from "../state/outbox.ts";

const owner = createStoredValue(() => localStorage, "kindline.person");
const forgottenBy = (personId: string) => `kindline.forgotten.${personId}`;

/**
 * The outbox in the browser's own database, one for each person: whoever signs in here next neither sees nor
 * sends what another has written. Private windows may refuse to store; then entries live as long as the page.
 */
export function openOutboxStorage(personId: string) {
  const key = `kindline.outbox.${personId}`;
  const forgotten = createStoredValue(() => localStorage, forgottenBy(personId));
  const write = (change: (entries: Entry[]) => Entry[]) =>
    void update<Entry[]>(key, (entries = []) => change(entries)).catch(() => {});

  return {
    read: () =>
      get<(Entry | EarlierEntry)[]>(key).then(
        (entries = []) => entries.map(asNow),
        () => [],
      ),
    save: (entry: Entry) => write((entries) => [...without(entries, entry.clientKey), entry]),
    forget(clientKey: string) {
      write((entries) => without(entries, clientKey));
      forgotten.write(clientKey);
    },
  };
}

/** Each page says whose it is; a tab that was left open from before finds that it is no longer the owner's. */
export const claimBrowser = (personId: string) => owner.write(personId);

export const ownsBrowser = (personId: string) => (owner.read() ?? personId) === personId;

/** What other tabs of this browser do: let go of an entry, or change hands. @returns a function that stops it. */
export function watchTabs(
  personId: string,
  on: { forgotten: (clientKey: string) => void; lost: () => void },
) {
  const look = ({ key, newValue }: StorageEvent) => {
    if (key === forgottenBy(personId) && newValue) on.forgotten(newValue);
    if (!ownsBrowser(personId)) on.lost();
  };
  globalThis.addEventListener("storage", look);
  return () => globalThis.removeEventListener("storage", look);
}

/** Of a browser that was last here when a submission was still called an errand: its words go out all the same. */
type EarlierEntry = Omit<Entry, "submission"> & { errand: Entry["submission"] };

function asNow(entry: Entry | EarlierEntry): Entry {
  if (!("errand" in entry)) return entry;
  const { errand, ...others } = entry;
  return { ...others, submission: errand };
}

const without = (entries: Entry[], clientKey: string) =>
  entries.filter((entry) => entry.clientKey !== clientKey);
