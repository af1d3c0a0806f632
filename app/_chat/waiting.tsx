"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useRefusal } from "#app/_ui/refusal.ts";
import { LaterCallOffer } from "./later-call-offer.tsx";

/** A person is on the way: the place in the queue, by when somebody is promised, and what happens until then. */
export function Waiting({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations("chat.waiting");
  const format = useFormatter();
  const now = useNow({ updateInterval: 10_000 });
  const { position, deadlineAt } = conversation;
  const promised = deadlineAt && new Date(deadlineAt);
  const dayOf = (instant: Date) => format.dateTime(instant, { dateStyle: "short" });
  const key = (when: Date) => (dayOf(when) === dayOf(now) ? "promise" : "promiseOn");
  return (
    <Notice kind="info" title={position === null ? t("coming") : t("position", { position })}>
      {promised && (
        <p>{promised > now ? t(key(promised), { when: fullMinute(promised) }) : t("late")}</p>
      )}
      <p>{t("meanwhile")}</p>
      <LaterCallOffer conversationId={conversation.id} isQuiet={isSoon(promised, now)} />
      <Withdraw id={conversation.id} />
    </Notice>
  );
}

const SOON_MS = 60 * 60_000;

/** Somebody is at the desk: a promise of minutes was given, not one of tomorrow. */
const isSoon = (promised: Date | "" | null, now: Date) =>
  Boolean(promised) && Number(promised) - now.getTime() < SOON_MS;

/** The clock shows whole minutes; the one begun is still inside the promise. */
const fullMinute = (instant: Date) => new Date(Math.ceil(instant.getTime() / 60_000) * 60_000);

/** The wish is on its way to us; without a line it stays in the outbox. */
export function Asking({ isOnLine }: { isOnLine: boolean }) {
  const t = useTranslations("chat.waiting");
  return (
    <Notice kind="info" title={t("asking")} announce>
      {!isOnLine && <p>{t("askingOffline")}</p>}
    </Notice>
  );
}

function Withdraw({ id }: { id: string }) {
  const t = useTranslations("chat.waiting");
  const client = useTRPCClient();
  const sentence = useRefusal();
  const [state, setState] = useState<{ busy: boolean; problem?: string }>({ busy: false });

  async function withdraw() {
    setState({ busy: true });
    await client.humanRequests.withdraw.mutate({ conversationId: id }).then(
      () => setState({ busy: false }),
      (error) => setState({ busy: false, problem: sentence(error) }),
    );
  }

  return (
    <div className="mt-1">
      <Button
        kind="plain"
        size="small"
        className="-ms-3"
        busy={state.busy}
        onClick={() => void withdraw()}
      >
        {t("withdraw")}
      </Button>
      {state.problem && (
        <p role="alert" className="text-late">
          {state.problem}
        </p>
      )}
    </div>
  );
}
