import { v7 as newKey } from "uuid";

const KEY = "kindline.voice.tab";

/** Over a reload a tab stays the same one. A tab that was duplicated has its twin's name, and takes another. */
export async function ownVoiceTab() {
  const known = sessionStorage.getItem(KEY);
  if (known && (await isFree(known))) return known;
  const own = newKey();
  sessionStorage.setItem(KEY, own);
  await isFree(own);
  return own;
}

/** Held for as long as the page lives. */
async function isFree(tab: string) {
  const { locks } = navigator;
  if (!locks) return true;
  const answer = Promise.withResolvers<boolean>();
  locks
    .request(`${KEY}.${tab}`, { ifAvailable: true }, (lock) => {
      answer.resolve(lock !== null);
      return lock && new Promise<void>(() => {});
    })
    .catch(() => answer.resolve(true));
  return answer.promise;
}
