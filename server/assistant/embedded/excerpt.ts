import type { Said } from "./prompt.ts";

const FIRST = 700;
const LAST = 300;
const TURNS = 24;

export const recentOf = (said: Said[]) => said.slice(-TURNS);

/** A long message tells first and asks last; the middle changes neither. */
export function excerptOf(text: string): string {
  if (text.length <= FIRST + LAST) return text;
  return `${text.slice(0, FIRST)}\n${text.slice(-LAST)}`.toWellFormed();
}
