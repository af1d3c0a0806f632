import { STATES, type KnowledgeState } from "#server/knowledge/schema.ts";

export const LISTS = ["gaps", "unhelpful"] as const;
export type List = (typeof LISTS)[number];

export type Shown = { list: List; state: KnowledgeState };

/** An address bar may hold anything: where nothing can be read in it the first of each is meant. */
export function shownIn(search: string): Shown {
  const asked = new URLSearchParams(search);
  return {
    list: LISTS.find((list) => list === asked.get("list")) ?? LISTS[0],
    state: STATES.find((state) => state === asked.get("state")) ?? STATES[0],
  };
}

export function addressOf({ list, state }: Shown) {
  const asked = new URLSearchParams();
  if (list !== LISTS[0]) asked.set("list", list);
  if (state !== STATES[0]) asked.set("state", state);
  return asked.size > 0 ? `/admin/knowledge?${asked}` : "/admin/knowledge";
}
