import type { EventView, Frame } from "#server/conversations/schema.ts";

type TypingFrame = Extract<Frame, { type: "typing" }>;

export type Typist = Pick<TypingFrame, "author" | "name"> & { until: number };

/** Longer than the pause between two signals, so that a steady typist does not flicker. */
const LASTS_MS = 6_000;
const SIGNAL_EVERY_MS = 3_000;

export const startTyping = ({ author, name }: TypingFrame, now: number): Typist => ({
  author,
  name,
  until: now + LASTS_MS,
});

/** Whoever has just sent a message is no longer writing it. */
export const stopTyping = (typist: Typist | null, events: readonly Pick<EventView, "author">[]) =>
  events.some(({ author }) => author === typist?.author) ? null : typist;

export const isTyping = (typist: Typist | null, now: number): typist is Typist =>
  typist !== null && typist.until > now;

/** The other side hears of each stretch of writing once in a while, not of every key. */
export const shouldSignal = (signalledAt: number, now: number) =>
  now - signalledAt >= SIGNAL_EVERY_MS;
