"use client";

import {
  ArrowLeft,
  ArrowRightLeft,
  Check,
  CornerUpLeft,
  Ellipsis,
  Hand,
  Quote,
  MessageSquareText,
  User,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ConversationView } from "#server/conversations/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { Menu, MenuItem } from "#app/_ui/menu.tsx";
import { CallButton } from "#app/_voice/call-button.tsx";
import { IconButton } from "../_shell/icon-button.tsx";
import type { Actions } from "./hooks/use-actions.ts";
import { useDesk } from "./desk-state.tsx";
import { isAlarming } from "./state/alarm.ts";
import { keys } from "./state/shortcuts.ts";
import { StatusText } from "./status-text.tsx";

export type Face = "conversation" | "customer";

type PaneHeaderProps = {
  conversation: ConversationView;
  actions: Actions;
  face: Face;
  onTurn: (face: Face) => void;
  onTakeOver: () => void;
  onMove: () => void;
  onMark: () => void;
};

export function PaneHeader(props: PaneHeaderProps) {
  const { conversation, actions, face, onTurn, onTakeOver, onMove, onMark } = props;
  const t = useTranslations("desk");
  const { open } = useDesk();
  const other = face === "conversation" ? "customer" : "conversation";
  const Turn = other === "customer" ? User : MessageSquareText;
  const { concern } = conversation;
  const alarming = isAlarming(concern);
  const status = (
    <p
      className={
        alarming
          ? "basis-full px-2 pb-1 text-sm font-semibold wrap-anywhere text-late md:px-0"
          : "text-xs wrap-anywhere text-soft"
      }
    >
      {concern && isAlarming(concern) && conversation.status !== "waiting" && (
        <>
          {t(`concern.${concern}`)}
          {" · "}
        </>
      )}
      <StatusText {...conversation} />
    </p>
  );
  return (
    <header className="flex min-h-14 min-w-0 shrink-0 flex-wrap items-center gap-x-2 border-b border-line px-2 py-1.5 md:px-4">
      <IconButton
        icon={ArrowLeft}
        turns
        label={t("back")}
        className="md:hidden"
        onClick={() => open(null)}
      />
      <div className="min-w-0 grow basis-16">
        <h2 dir="auto" className="w-fit max-w-full truncate text-base leading-6">
          {conversation.customer.name}
        </h2>
        {!alarming && status}
      </div>
      <div className="flex shrink-0 items-center gap-1.5">
        <Button
          size="small"
          kind="plain"
          className="xl:hidden"
          aria-label={t(`actions.${other}`)}
          onClick={() => onTurn(other)}
        >
          <Turn aria-hidden />
          <span className="max-lg:hidden">{t(`actions.${other}`)}</span>
        </Button>
        {actions.canLeave && (
          <CallButton
            proposal={{ conversationId: conversation.id, name: conversation.customer.name }}
            isShort
          />
        )}
        <Choices {...{ actions, onTakeOver }} />
        <More onMove={actions.canMove ? onMove : null} onMark={onMark} />
      </div>
      {alarming && status}
    </header>
  );
}

function Choices({ actions, onTakeOver }: Pick<PaneHeaderProps, "actions" | "onTakeOver">) {
  const t = useTranslations("desk.actions");
  if (actions.canTakeOver) {
    return (
      <Button
        size="small"
        kind="primary"
        busy={actions.isBusy}
        aria-keyshortcuts={keys.takeOver}
        onClick={onTakeOver}
      >
        <Hand aria-hidden className="max-sm:hidden" />
        {t("takeOver")}
      </Button>
    );
  }
  if (!actions.canLeave) return null;
  return (
    <>
      <Button
        size="small"
        busy={actions.isBusy}
        aria-keyshortcuts={keys.handBack}
        aria-label={t("handBack")}
        title={t("handBack")}
        onClick={actions.handBack}
      >
        <CornerUpLeft aria-hidden className="turns" />
        <span className="max-lg:hidden">{t("handBackShort")}</span>
      </Button>
      <Button
        size="small"
        kind="primary"
        busy={actions.isBusy}
        aria-keyshortcuts={keys.resolve}
        aria-label={t("resolve")}
        title={t("resolve")}
        onClick={actions.resolve}
      >
        <Check aria-hidden />
        <span className="max-lg:hidden">{t("resolve")}</span>
      </Button>
    </>
  );
}

type MoreProps = { onMove: (() => void) | null; onMark: () => void };

function More({ onMove, onMark }: MoreProps) {
  const tMark = useTranslations("themes.mark");
  const t = useTranslations("desk.actions");
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t("more")}
          className="grid size-9 shrink-0 place-items-center rounded-md text-soft hover:bg-wash hover:text-ink"
        >
          <Ellipsis aria-hidden className="size-5" />
        </button>
      }
    >
      {onMove && (
        <MenuItem onSelect={onMove}>
          <ArrowRightLeft aria-hidden />
          {t("move")}
        </MenuItem>
      )}
      <MenuItem onSelect={onMark}>
        <Quote aria-hidden />
        {tMark("button")}
      </MenuItem>
    </Menu>
  );
}
