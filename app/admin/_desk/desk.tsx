"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, useEffect } from "react";
import type { PresenceView } from "#server/desk/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { later, useLater } from "#app/_ui/later.ts";
import { storedValue } from "#app/_ui/use-stored-value.ts";
import { Calm } from "./conversation-list.tsx";
import { ConversationSkeleton } from "./conversation-skeleton.tsx";
import { DeskState, useDesk, type Agent } from "./desk-state.tsx";
import type { PaneHandle } from "./hooks/use-pane.ts";
import { useShortcuts } from "./hooks/use-shortcuts.ts";
import { useSound } from "./hooks/use-sound.ts";
import { ListColumn } from "./list-column.tsx";
import { PresenceBar } from "./presence-bar.tsx";
import { keysOfOthers } from "./state/draft-storage.ts";
import type { Lists } from "./state/lists.ts";

/** A desk begins with its lists; what one conversation takes is brought meanwhile. */
const column = later(() => import("./conversation-column.tsx"));
const help = later(() => import("./desk-help.tsx"));

export type DeskProps = {
  agent: Agent;
  initial: Lists;
  presence: PresenceView;
};

export function Desk({ agent, initial, presence }: DeskProps) {
  return (
    <DeskState {...{ agent, initial }}>
      <Screen presence={presence} />
    </DeskState>
  );
}

function Screen({ presence }: { presence: PresenceView }) {
  const t = useTranslations("desk");
  const { agent, openId } = useDesk();
  const sound = useSound();
  const pane = useRef<PaneHandle>(null);
  const [helpOpen, setHelpOpen] = useState(false);
  const loaded = useLater(column, openId !== null);
  const loadedHelp = useLater(help, helpOpen);
  useForgottenOthers(agent.id);
  useShortcuts(pane, () => setHelpOpen(true));

  return (
    <main className="flex min-h-0 grow flex-col text-sm">
      <h1 className="sr-only">{t("title")}</h1>
      <PresenceBar initial={presence} sound={sound} onHelp={() => setHelpOpen(true)} />
      <div className="flex min-h-0 grow">
        <div
          className={cn(
            openId ? "hidden md:flex" : "flex",
            "min-h-0 w-full shrink-0 border-line md:w-88 md:border-e xl:w-96",
          )}
        >
          <ListColumn />
        </div>
        {!openId && <NothingOpen />}
        {openId && !loaded && <ConversationSkeleton />}
        {openId && loaded && <loaded.ConversationColumn key={openId} id={openId} ref={pane} />}
      </div>
      {loadedHelp && <loadedHelp.DeskHelp open={helpOpen} onOpenChange={setHelpOpen} />}
    </main>
  );
}

function NothingOpen() {
  const t = useTranslations("desk.empty");
  return (
    <div className="hidden grow place-content-center md:grid">
      <Calm title={t("pane")} hint={t("paneHint")} />
    </div>
  );
}

/** Whoever sat here before has left nothing for this agent to read. */
function useForgottenOthers(agentId: string) {
  useEffect(() => {
    for (const key of keysOfOthers(storedKeys(), agentId))
      storedValue("localStorage", key).write(null);
  }, [agentId]);
}

function storedKeys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
