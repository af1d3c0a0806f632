import { useQuery } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffectEvent } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { addressOf, isAtDesk, openIn } from "../state/address.ts";
import { isSaid, isUnread, type CallKind } from "../state/attention.ts";
import { useDeskLists } from "../desk-lists.tsx";
import { findConversation } from "../state/lists.ts";

/** What the agent has done or read themselves, perhaps in another tab, is known by then. */
const MOMENT_MS = 800;

/** Says who needs the agent, with the way there, unless their page shows it. */
export function useCall() {
  const t = useTranslations("common.attention");
  const say = useToast();
  const path = usePathname();
  const { lists, seen } = useDeskLists();
  const { data: presence } = useQuery(
    useTRPC().desk.presence.queryOptions(undefined, { staleTime: Infinity }),
  );

  const sayNow = useEffectEvent((kind: CallKind, { id, customer }: ConversationView) => {
    const latest = findConversation(lists, id);
    const isOpen = openIn(path) === id;
    const isAvailable = presence?.available ?? false;
    const where = { isAtDesk: isAtDesk(path), isOpen, isAvailable };
    if (!latest || (isOpen && document.hasFocus()) || !isSaid(kind, where)) return;
    if (kind === "waiting" ? latest.status !== "waiting" : !isUnread(latest, seen)) return;
    say(t(kind, { name: isolated(customer.name) }), "news", {
      label: t("open"),
      href: addressOf(id),
    });
  });

  return ({ kind, conversation }: { kind: CallKind; conversation: ConversationView }) =>
    void setTimeout(() => sayNow(kind, conversation), MOMENT_MS);
}
