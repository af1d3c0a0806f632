"use client";

import { useTranslations } from "next-intl";
import type { ConversationView } from "#server/conversations/schema.ts";
import { Dialog } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { MoveForm } from "./move-form.tsx";

export type Movable = Pick<ConversationView, "id" | "turn" | "status" | "customer">;

export function MoveDialog({
  conversation,
  open,
  onOpenChange,
}: {
  conversation: Movable;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations("desk.move");
  const name = isolated(conversation.customer.name);
  return (
    <Dialog {...{ open, onOpenChange }} title={t("title", { name })} description={t("description")}>
      <MoveForm conversation={conversation} onMoved={() => onOpenChange(false)} />
    </Dialog>
  );
}
