import { STATES } from "#server/feedback/policy.ts";
import { type FeedbackList, feedbackList } from "#server/feedback/schema.ts";

const INBOX = "/admin/feedback";

/** An inbox begins with what is new; everything is shown when it is asked for. */
export type Tab = (typeof STATES)[number] | "all";
export const TABS: Tab[] = [...STATES, "all"];
const FIRST: Tab = "new";

export type Filters = Omit<FeedbackList, "state">;
export type Filter = { tab: Tab; filters: Filters };

const NAMES = ["kind", "source", "assignee", "language", "query"] as const;

/** What an address asks for; what cannot be read in it is left out. */
export function filterIn(params: URLSearchParams): Filter {
  const tab = TABS.find((name) => name === params.get("status")) ?? FIRST;
  const asked = NAMES.flatMap((name) => {
    const { success, data } = feedbackList.shape[name].safeParse(params.get(name) ?? undefined);
    return success && data ? [[name, data]] : [];
  });
  return { tab, filters: Object.fromEntries(asked) };
}

export function addressOf(id: string | null, { tab, filters }: Filter) {
  const params = new URLSearchParams(tab === FIRST ? {} : { status: tab });
  for (const name of NAMES) {
    const value = filters[name];
    if (value) params.set(name, value);
  }
  const search = params.size > 0 ? `?${params}` : "";
  return `${INBOX}${id ? `/${id}` : ""}${search}`;
}

export const isNarrowed = ({ filters }: Filter) => Object.values(filters).some(Boolean);

export const openIn = (path: string) =>
  path.startsWith(`${INBOX}/`) ? path.slice(INBOX.length + 1) || null : null;

export const listOf = ({ tab, filters }: Filter): FeedbackList =>
  tab === "all" ? filters : { ...filters, state: tab };
