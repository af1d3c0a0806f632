import { nothingTold } from "#server/assistant/cards.ts";
import type { Turn } from "#server/assistant/tools.ts";

/** An answer that has looked nothing up yet. */
export const emptyTurn = (): Turn => ({
  found: [],
  proposal: null,
  move: null,
  autopay: null,
  pause: null,
  choices: [],
  told: nothingTold(),
  askForPerson: () => Promise.resolve(true),
});
