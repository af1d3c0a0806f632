import type { ReplyOffer } from "#server/replies/schema.ts";

const MOST_SHOWN = 50;

/** First those whose shortcut begins so, then by a word of the title, then by any word; each as it came. */
export function matching(offers: readonly ReplyOffer[], search: string): ReplyOffer[] {
  const asked = search.toLowerCase();
  const ranked = offers
    .map((offer) => ({ offer, rank: rankOf(offer, asked) }))
    .filter(({ rank }) => rank < NOWHERE)
    .toSorted((a, b) => a.rank - b.rank);
  return ranked.slice(0, MOST_SHOWN).map(({ offer }) => offer);
}

const NOWHERE = 4;

function rankOf({ shortcut, title, text }: ReplyOffer, asked: string) {
  if (shortcut.startsWith(asked)) return 0;
  if (beginsIn(title, asked)) return 1;
  if (shortcut.includes(asked)) return 2;
  return beginsIn(text, asked) ? 3 : NOWHERE;
}

const beginsIn = (text: string, asked: string) =>
  ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")}`.includes(` ${asked}`);
