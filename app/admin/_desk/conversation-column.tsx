"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode, type Ref } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { Conversation } from "#app/_chat/conversation.tsx";
import { Marked } from "#app/_chat/marked.tsx";
import type { Snapshot } from "#app/_chat/state/rooms.ts";
import { cn } from "#app/_ui/cn.ts";
import { MoveDialog } from "../_move/move-dialog.tsx";
import { PaneProblem } from "../_shell/pane-problem.tsx";
import { Composer } from "./composer.tsx";
import { ConversationSkeleton } from "./conversation-skeleton.tsx";
import { CustomerPane } from "./customer-pane.tsx";
import { useDesk } from "./desk-state.tsx";
import { LeavingDialog } from "./leaving-dialog.tsx";
import type { Actions } from "./hooks/use-actions.ts";
import { useMarkRead } from "./hooks/use-mark-read.ts";
import { useOpened } from "./hooks/use-opened.ts";
import { useShownMessage } from "./hooks/use-shown-message.ts";
import { useMarking } from "./marking.tsx";
import { usePane, type PaneHandle } from "./hooks/use-pane.ts";
import { PaneHeader, type Face } from "./pane-header.tsx";
import { findConversation } from "./state/lists.ts";

/** What scrolls can be scrolled by keyboard, too. */
const REACHABLE = { tabIndex: 0 };

export function ConversationColumn({ id, ref }: { id: string; ref: Ref<PaneHandle> }) {
  const { lists } = useDesk();
  const opened = useOpened(id);
  const conversation = opened.conversation ?? findConversation(lists, id);
  if (opened.problem) return <ConversationProblem kind={opened.problem} onRetry={opened.retry} />;
  if (!conversation) return <ConversationSkeleton />;
  return <Opened {...{ conversation, ref }} snapshot={opened.snapshot} />;
}

type OpenedProps = {
  conversation: ConversationView;
  snapshot: Snapshot | null;
  ref: Ref<PaneHandle>;
};

function Opened({ conversation, snapshot, ref }: OpenedProps) {
  const t = useTranslations("desk");
  const [face, setFace] = useState<Face>("conversation");
  const [isMoving, setMoving] = useState(false);
  const onMove = () => setMoving(true);
  const { begin: onMark, dialog, marked } = useMarking(conversation.id);
  const { composer, actions, armed, takeOver } = usePane({
    conversation,
    setFace,
    onMove,
    onMark,
    ref,
  });
  useShownMessage(snapshot !== null);
  useMarkRead(conversation);

  const turned = (shown: Face) => (face === shown ? "flex" : "hidden xl:flex");
  return (
    <div className="grid min-h-0 min-w-0 grow grid-rows-[auto_minmax(0,1fr)] xl:grid-cols-[minmax(0,1fr)_20rem]">
      <PaneHeader
        {...{ conversation, actions, face, onMove, onMark }}
        onTurn={setFace}
        onTakeOver={takeOver}
      />
      <section
        aria-label={t("conversationOf", conversation.customer)}
        className={cn(turned("conversation"), "min-h-0 min-w-0 flex-col")}
      >
        <Outcome outcome={actions.outcome} armed={armed} />
        {snapshot ? (
          <Marked value={marked}>
            <Words snapshot={snapshot}>
              <Composer conversation={conversation} ref={composer} />
            </Words>
          </Marked>
        ) : (
          <ConversationSkeleton />
        )}
      </section>
      <aside
        {...REACHABLE}
        aria-label={t("customer.label")}
        className={cn(
          turned("customer"),
          "min-h-0 flex-col overflow-y-auto overscroll-contain border-line outline-offset-[-3px] xl:col-start-2 xl:row-span-2 xl:row-start-1 xl:border-s",
        )}
      >
        <CustomerPane conversation={conversation} />
      </aside>
      <MoveDialog conversation={conversation} open={isMoving} onOpenChange={setMoving} />
      <LeavingDialog {...actions} />
      {dialog}
    </div>
  );
}

function Words({ snapshot, children }: { snapshot: Snapshot; children: ReactNode }) {
  const { agent } = useDesk();
  return (
    <Conversation
      perspective="staff"
      snapshot={snapshot}
      ownName={agent.name}
      composer={children}
    />
  );
}

type OutcomeProps = Pick<Actions, "outcome"> & {
  armed: "takeOver" | "handBack" | "resolve" | null;
};

/** What came of the last action stays readable until the next one: a refusal to see, a success to hear. */
function Outcome({ outcome, armed }: OutcomeProps) {
  const t = useTranslations("desk.again");
  const look = armed ? "bg-soon-wash text-soon" : "bg-late-wash text-late";
  const isShown = armed !== null || outcome?.isRefused;
  return (
    <p
      aria-live="polite"
      className={isShown ? `shrink-0 px-4 py-1.5 font-semibold ${look}` : "sr-only"}
    >
      {armed ? t(armed) : outcome?.text}
    </p>
  );
}

type ProblemProps = { kind: "missing" | "failed"; onRetry: () => void };

function ConversationProblem({ kind, onRetry }: ProblemProps) {
  const t = useTranslations("desk");
  const { open } = useDesk();
  return (
    <PaneProblem
      title={t(`${kind}.title`)}
      hint={t(`${kind}.hint`)}
      back={t("back")}
      onBack={() => open(null)}
      onRetry={kind === "failed" ? onRetry : null}
    />
  );
}
