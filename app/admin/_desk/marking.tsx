"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { EventView } from "#server/conversations/schema.ts";
import { useRoom } from "#app/_chat/chat-provider.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { MarkDialog, type Markable } from "../_marking/mark-dialog.tsx";
import { passageIn, type Range } from "../_marking/passage-in.ts";
import { selectedMessage } from "../_marking/selected.ts";
import { useMarked } from "../_marking/use-marked.ts";

type Chosen = { key: string; range: Range | null };

/** @returns how to begin, of what is selected or else of the customer's last words that are not marked; the question, and what is marked */
export function useMarking(conversationId: string) {
  const t = useTranslations("themes.mark");
  const say = useToast();
  const room = useRoom(conversationId);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { data } = useQuery(useTRPC().evidence.marked.queryOptions({ id: conversationId }));
  const marked = useMemo(() => new Set(data), [data]);
  const items = (room?.transcript.events ?? [])
    .flatMap(markable)
    .map((item) => ({ ...item, isMarked: marked.has(Number(item.key)) }));

  function begin() {
    const selected = selectedMessage();
    const item =
      items.find(({ key }) => key === `${selected?.seq}`) ??
      items.findLast(({ isMarked }) => !isMarked) ??
      items.at(-1);
    if (!item) return say(t("nothing"), "problem");
    setChosen({ key: item.key, range: passageIn(item.text, selected?.words ?? "") });
  }

  const dialog = chosen && (
    <Marking {...{ conversationId, items }} first={chosen} onClose={() => setChosen(null)} />
  );
  return { begin, dialog, marked };
}

const markable = (event: EventView): Markable[] =>
  event.kind === "message" && event.author === "customer" && event.content.text !== ""
    ? [{ key: `${event.seq}`, text: event.content.text }]
    : [];

type MarkingProps = {
  conversationId: string;
  items: Markable[];
  first: Chosen;
  onClose: () => void;
};

function Marking({ conversationId, items, first, onClose }: MarkingProps) {
  const sentence = useErrorMessage();
  const { mutate, isPending, error } = useMutation(
    useTRPC().evidence.mark.mutationOptions({ onSuccess: useMarked(onClose) }),
  );
  return (
    <MarkDialog
      {...{ items, first, onClose }}
      isBusy={isPending}
      problem={error ? sentence(error) : undefined}
      onMark={(key, range, area) => mutate({ conversationId, seq: Number(key), ...range, area })}
    />
  );
}
