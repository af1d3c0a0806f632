"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { PresenceView } from "#server/desk/schema.ts";
import { later, useLater } from "#app/_ui/later.ts";
import { Calm } from "./conversation-list.tsx";
import { DeskHelp } from "./desk-help.tsx";
import type { PaneHandle } from "./hooks/use-pane.ts";
import { DeskState, useDesk, type Agent } from "./desk-state.tsx";
import { useForgottenOthers } from "./hooks/use-forgotten-others.ts";
import { ListColumn } from "./list-column.tsx";
import type { Lists } from "./state/lists.ts";
import { Opening } from "./opening.tsx";
import { PresenceBar } from "./presence-bar.tsx";
import { useSound } from "./hooks/use-sound.ts";
import { useShortcuts } from "./hooks/use-shortcuts.ts";

/** A desk begins with its lists; what one conversation takes is brought meanwhile. */
const column = later(() => import("./conversation-column.tsx"));

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

/** Three columns on a wide screen, two on a tablet, one at a time on a phone. */
function Screen({ presence }: { presence: PresenceView }) {
  const t = useTranslations("desk");
  const { agent, openId } = useDesk();
  const sound = useSound();
  const pane = useRef<PaneHandle>(null);
  const [helpOpen, setHelpOpen] = useState(false);
  const loaded = useLater(column, openId !== null);
  useForgottenOthers(agent.id);
  useShortcuts(pane, () => setHelpOpen(true));

  return (
    <main className="flex min-h-0 grow flex-col text-sm">
      <h1 className="sr-only">{t("title")}</h1>
      <PresenceBar initial={presence} sound={sound} onHelp={() => setHelpOpen(true)} />
      <div className="flex min-h-0 grow">
        <div
          className={`${openId ? "hidden md:flex" : "flex"} min-h-0 w-full shrink-0 border-line md:w-88 md:border-e`}
        >
          <ListColumn />
        </div>
        {!openId && <NothingOpen />}
        {openId && !loaded && <Opening />}
        {openId && loaded && <loaded.ConversationColumn key={openId} id={openId} ref={pane} />}
      </div>
      <DeskHelp open={helpOpen} onOpenChange={setHelpOpen} />
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
