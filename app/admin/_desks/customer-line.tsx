"use client";

import { ArrowRightLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DeskConversation } from "#server/desk/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";

export function CustomerLine({
  conversation,
  onMove,
  children,
}: {
  conversation: DeskConversation;
  onMove: (conversation: DeskConversation) => void;
  children: ReactNode;
}) {
  const t = useTranslations("desk.desks");
  const { name } = conversation.customer;
  const isHeld = conversation.status === "agent";
  return (
    <li className="flex items-center gap-3 py-2.5">
      <div className="min-w-0 grow">
        <Link
          href={`/admin/conversations/${conversation.id}`}
          className="link inline-block max-w-full truncate align-top font-semibold"
        >
          <bdi>{name}</bdi>
        </Link>
        {children}
      </div>
      <Button
        size="small"
        className="min-h-11"
        aria-label={t(isHeld ? "moveOf" : "assignOf", { name: isolated(name) })}
        onClick={() => onMove(conversation)}
      >
        <ArrowRightLeft aria-hidden />
        <span className="max-sm:sr-only">{t(isHeld ? "move" : "assign")}</span>
      </Button>
    </li>
  );
}
