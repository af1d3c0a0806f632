export type Place = { id: string; seq: number; closed: boolean };

/** What the tabs of one browser want of the stream that they share. */
export type Wanted = {
  tabs: ReadonlyMap<string, readonly Place[]>;
  /** Those that cannot be sure yet that they have everything. */
  unserved: ReadonlyMap<string, readonly Place[]>;
  /** How far each conversation has been brought to all the others. */
  reached: ReadonlyMap<string, number>;
  /** A customer's open conversation belongs in each of their tabs, known there or not. */
  bringsOwn: boolean;
};

/** The server takes this many; those asked for last are followed. */
const MOST = 30;

/** @returns where one stream has to begin so that no tab misses anything. What some have seen comes to them again. */
export function placesToAsk({ tabs, unserved, reached, bringsOwn }: Wanted) {
  const all = placesOf(tabs);
  return [...all.values()].slice(-MOST).map(({ id, seq, closed }) => {
    const starts = [...unserved.values()].map((places) => {
      const place = places.find((one) => one.id === id);
      return place?.seq ?? (bringsOwn && !closed ? 0 : Infinity);
    });
    const from = Math.min(reached.get(id) ?? Infinity, ...starts);
    return { id, seq: Number.isFinite(from) ? from : seq };
  });
}

/** Everything the tab wants comes already, and nothing of it has passed by. */
export function isServed(wanted: Wanted, tab: string, streamed: ReadonlySet<string>) {
  const places = wanted.tabs.get(tab) ?? [];
  const known = new Set(places.map(({ id }) => id));
  const misses = ({ id, closed }: Place) => wanted.bringsOwn && !closed && !known.has(id);
  return (
    places.every(({ id, seq }) => streamed.has(id) && seq >= (wanted.reached.get(id) ?? 0)) &&
    ![...placesOf(wanted.tabs).values()].some(misses)
  );
}

/** Each conversation once, as whoever has seen most of it sees it. */
function placesOf(tabs: Wanted["tabs"]) {
  const all = new Map<string, Place>();
  for (const place of [...tabs.values()].flat()) {
    const known = all.get(place.id);
    if (!known || place.seq >= known.seq) all.set(place.id, place);
  }
  return all;
}
