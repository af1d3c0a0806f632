import type { EventView, Frame } from "#server/conversations/schema.ts";

type TypingFrame = Extract<Frame, { type: "typing" }>;

/** Somebody writes; each signal is a new one, and holds for TYPING_LASTS_MS. */
export type Typist = Pick<TypingFrame, "author" | "name">;

/** Longer than the pause between two signals, so that a steady typist does not flicker. */
export const TYPING_LASTS_MS = 6_000;
const SIGNAL_EVERY_MS = 3_000;

export const startTyping = ({ author, name }: TypingFrame): Typist => ({ author, name });

/** Whoever has just sent a message is no longer writing it. */
export const stopTyping = (typist: Typist | null, events: readonly Pick<EventView, "author">[]) =>
  events.some(({ author }) => author === typist?.author) ? null : typist;

/** The other side hears of each stretch of writing once in a while, not of every key. */
export const shouldSignal = (signalledAt: number, now: number) =>
  now - signalledAt >= SIGNAL_EVERY_MS;
