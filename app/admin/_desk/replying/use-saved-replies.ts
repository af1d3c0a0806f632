import { useMutation, useQuery } from "@tanstack/react-query";
import { useId, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { Language } from "#server/platform/locale.ts";
import type { Insertion, OverduePayment, ReplyOffer } from "#server/replies/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { insertText, isUndo, takeBack, type Inserted } from "./insert-text.ts";
import { matching } from "./matching.ts";
import { slashAt, slashBehind, spanOf, type Slash } from "./slash.ts";

const FRESH_MS = 60_000;

type Lack = { offer: ReplyOffer; insertion: Exclude<Insertion, { kind: "text" }> };
export type SavedReplies = ReturnType<typeof useSavedReplies>;

/** A slash in the field opens the list; nothing is asked for before the first one. */
export function useSavedReplies(
  conversationId: string,
  field: RefObject<HTMLTextAreaElement | null>,
) {
  const id = useId();
  const [slash, setSlash] = useState<Slash | null>(null);
  const [active, setActive] = useState(0);
  const [lack, setLack] = useState<Lack | null>(null);
  const [overdue, setOverdue] = useState<OverduePayment | null>(null);
  const dismissed = useRef<number | null>(null);
  const inserted = useRef<Inserted | null>(null);
  const trpc = useTRPC();
  const query = useQuery({
    ...trpc.replies.offers.queryOptions({ conversationId }),
    enabled: slash !== null,
    staleTime: FRESH_MS,
  });
  const { mutate, isPending, error, reset } = useMutation(trpc.replies.insert.mutationOptions());
  const found = slash ? matching(query.data ?? [], slash.search) : [];

  function see({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) {
    const next = selectionStart === selectionEnd ? slashAt(value, selectionStart) : null;
    if (next?.from !== dismissed.current) dismissed.current = null;
    if (dismissed.current !== null) return;
    if (next?.from === slash?.from && next?.search === slash?.search) return;
    setSlash(next);
    setActive(0);
    setLack(null);
    reset();
  }

  function leave() {
    setSlash(null);
    setLack(null);
  }

  /** What was written has gone, and with it what there was to know about it. */
  function end() {
    leave();
    setOverdue(null);
    inserted.current = null;
  }

  /** This slash is one of the text's own. */
  function close() {
    dismissed.current = slash?.from ?? null;
    leave();
  }

  function choose(offer: ReplyOffer, language?: Language) {
    if (isPending || !slash) return;
    const onSuccess = (insertion: Insertion) => {
      if (insertion.kind !== "text") return setLack({ offer, insertion });
      close();
      setOverdue(insertion.overdue);
      const into = field.current;
      if (!into) return;
      const span = spanOf(into.value, into.selectionStart, slash);
      inserted.current = insertText(into, span, insertion.text);
    };
    mutate({ id: offer.id, conversationId, ...(language && { language }) }, { onSuccess });
  }

  /** @returns whether the key was the list's */
  function take(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return false;
    const isTaken = isUndo(event) ? undo() : slash !== null && press(event.key, event.shiftKey);
    if (isTaken) event.preventDefault();
    return isTaken;
  }

  function undo() {
    if (!field.current || !inserted.current) return false;
    dismissed.current = null;
    const isBack = takeBack(field.current, inserted.current);
    if (isBack) setOverdue(null);
    inserted.current = null;
    return isBack;
  }

  function press(key: string, isShift: boolean) {
    if (key === "Escape") return (close(), true);
    const isBusy = query.isPending || isPending;
    const offer = found[active];
    if (key === "Enter" && !isShift && (isBusy || offer)) {
      if (offer && !isBusy && !lack) choose(offer);
      return true;
    }
    if ((key !== "ArrowDown" && key !== "ArrowUp") || found.length === 0) return false;
    setLack(null);
    setActive((active + (key === "ArrowDown" ? 1 : -1) + found.length) % found.length);
    return true;
  }

  /** For those without a slash at hand. */
  function begin() {
    const into = field.current;
    if (!into) return;
    dismissed.current = null;
    const at = into.selectionEnd;
    insertText(into, { from: at, until: at }, slashBehind(into.value, at));
  }

  const control = slash && {
    "aria-autocomplete": "list" as const,
    "aria-controls": id,
    "aria-activedescendant": found[active] && optionId(id, found[active]),
  };
  const state = {
    isOpen: slash !== null,
    query,
    found,
    active,
    lack,
    error,
    overdue,
    isInserting: isPending,
  };
  return { id, ...state, control, see, take, choose, begin, close, leave, end };
}

export const optionId = (id: string, offer: ReplyOffer) => `${id}-${offer.id}`;
