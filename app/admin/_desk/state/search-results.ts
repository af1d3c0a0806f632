import type { InfiniteData } from "@tanstack/react-query";
import type { ConversationView } from "#server/conversations/schema.ts";
import type { ConversationPage } from "#server/desk/schema.ts";

export type Results = InfiniteData<ConversationPage>;

export const foundIn = (results: Results | undefined): ConversationView[] =>
  results?.pages.flatMap(({ conversations }) => conversations) ?? [];

/** What was found is shown as it stands now, each where it was: nothing moves under a hand. */
export function updateFound(results: Results, changed: ReadonlyMap<string, ConversationView>) {
  if (!foundIn(results).some(({ id }) => changed.has(id))) return results;
  const pages = results.pages.map((page) => ({
    ...page,
    conversations: page.conversations.map((known) => changed.get(known.id) ?? known),
  }));
  return { ...results, pages };
}

/** Of what came since, only its customer and its last words are known here: these have every word searched for. */
export function matches(query: string, { customer, preview }: ConversationView) {
  const text = `${customer.name} ${preview}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
