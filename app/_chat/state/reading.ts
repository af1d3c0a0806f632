/** What is read aloud: sentences of one message, or of an answer while it grows. */
export type Reading = {
  /** Whose sentences these are; null: it is quiet. */
  key: string | null;
  queue: readonly string[];
  /** Of the answer that was begun last and may go on; null once somebody wanted quiet. */
  growing: string | null;
};

export const SILENT: Reading = { key: null, queue: [], growing: null };

/** A new one ends the former at once. */
export const begin = (key: string, sentences: readonly string[]): Reading =>
  sentences.length > 0
    ? { key, queue: sentences, growing: key }
    : { key: null, queue: [], growing: key };

/** What was stopped, or followed by another, does not go on. */
export const goOn = (before: Reading, key: string, sentences: readonly string[]): Reading =>
  before.growing === key && sentences.length > 0
    ? { ...before, key, queue: [...before.queue, ...sentences] }
    : before;

/** The first of them has been said. */
export function afterSentence(before: Reading): Reading {
  const queue = before.queue.slice(1);
  return { ...before, queue, key: queue.length > 0 ? before.key : null };
}
