"use client";

import { createContext, useContext, useMemo, useRef, useState, type ReactNode } from "react";
import { MOST_AT_ONCE } from "#server/feedback/policy.ts";
import type { Colleague, FeedbackRow } from "#server/feedback/schema.ts";
import { useAddress } from "#app/_ui/address.ts";
import { addressOf, type Filter, filterIn, isNarrowed, openIn } from "./address.ts";
import { useSubmissions } from "./use-submissions.ts";

export type Pen = "reply" | "note";

type Place = { id: string; index: number };

type Inbox = {
  me: string;
  colleagues: Colleague[];
  /** It stands in the address, so that a link leads to the same view. */
  filter: Filter;
  narrow: (change: (asked: Filter) => Filter, step?: "new" | "same") => void;
  submissions: ReturnType<typeof useSubmissions>;
  openId: string | null;
  open: (id: string | null) => void;
  /** Of those that are shown, at most as many as one click may change. */
  chosen: FeedbackRow[];
  choose: (ids: Iterable<string>) => void;
  pen: Pen;
  setPen: (pen: Pen) => void;
  rememberPlace: (place: Place) => void;
  lastPlace: () => Place | null;
};

const InboxContext = createContext<Inbox | null>(null);

export function useInbox(): Inbox {
  const inbox = useContext(InboxContext);
  if (!inbox) throw new Error("Only inside the inbox");
  return inbox;
}

type InboxStateProps = Pick<Inbox, "me" | "colleagues"> & { children: ReactNode };

export function InboxState({ me, colleagues, children }: InboxStateProps) {
  const { path, search, go } = useAddress();
  const filter = useMemo(() => filterIn(new URLSearchParams(search)), [search]);
  const addressed = openIn(path);
  const submissions = useSubmissions(filter);
  // What a search does not find is not left open beside its empty list.
  const openId = isNarrowed(filter) && submissions.isEmpty ? null : addressed;
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [pen, setPen] = useState<Pen>("reply");
  const place = useRef<Place | null>(null);

  const inbox: Inbox = {
    me,
    colleagues,
    filter,
    narrow(change, step = "new") {
      setIds(new Set());
      const asked = askedFor();
      go(addressOf(asked.id, change(asked)), step);
    },
    submissions,
    openId,
    // The first one opened can be gone back from; from one to the next nothing piles up.
    open: (id) => go(addressOf(id, askedFor()), id !== null && openId === null ? "new" : "same"),
    chosen: submissions.items.filter(({ id }) => ids.has(id)),
    choose: (next) => setIds(new Set([...next].slice(0, MOST_AT_ONCE))),
    pen,
    setPen,
    rememberPlace(last) {
      place.current = last;
    },
    lastPlace: () => place.current,
  };
  return <InboxContext value={inbox}>{children}</InboxContext>;
}

/** Two clicks may come before the screen has followed the first: the address has both. */
const askedFor = () => ({
  id: openIn(location.pathname),
  ...filterIn(new URLSearchParams(location.search)),
});
