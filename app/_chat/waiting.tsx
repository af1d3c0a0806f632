"use client";

import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useClock } from "#app/_ui/clock.ts";
import { later, useLater } from "#app/_ui/later.ts";
import { Link } from "#app/_ui/link.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { CallLink } from "./call-link.tsx";
import type { CallOffer } from "./call-offer.tsx";

export function Waiting({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations("chat.waiting");
  const format = useFormatter();
  const { position, deadlineAt, breachedAt } = conversation;
  const promised = deadlineAt === null ? null : new Date(deadlineAt);
  const dayOf = (instant: Date) => format.dateTime(instant, { dateStyle: "short" });
  const isOverdue = useClock((now) => promised !== null && promised <= now);
  const isLate = breachedAt !== null || isOverdue;
  const isToday = useClock((now) => promised !== null && dayOf(promised) === dayOf(now));
  const isSoon = useClock((now) => promised !== null && +promised - +now < SOON_MS);
  return (
    <Notice kind="info" title={position === null ? t("coming") : t("position", { position })}>
      {promised && (
        <p>
          {isLate ? t("late") : t(isToday ? "promise" : "promiseOn", { when: promised })}{" "}
          <Link href="/promise" prefetch={false} className="underline underline-offset-4">
            {t("howKept")}
          </Link>
        </p>
      )}
      <p>{t("meanwhile")}</p>
      <LaterCallOffer conversationId={conversation.id} isQuiet={!isLate && isSoon} />
      <Withdraw id={conversation.id} />
    </Notice>
  );
}

/** Somebody is at the desk: a promise of minutes was given, not one of tomorrow. */
const SOON_MS = 60 * 60_000;

/** The request is on its way to us; without a connection it stays in the outbox. */
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
  const sentence = useErrorMessage();
  const { mutate, isPending, error } = useMutation(
    useTRPC().humanRequests.withdraw.mutationOptions(),
  );

  return (
    <div className="mt-1">
      <Button
        kind="plain"
        size="small"
        className="-ms-3"
        busy={isPending}
        onClick={() => mutate({ conversationId: id })}
      >
        {t("withdraw")}
      </Button>
      {error && (
        <p role="alert" className="text-late">
          {sentence(error)}
        </p>
      )}
    </div>
  );
}

const offer = later(() => import("./call-offer.tsx"));

/** Its times come from the server after the page anyway; so does its code. That there is one stands from the start. */
function LaterCallOffer(props: ComponentProps<typeof CallOffer>) {
  const loaded = useLater(offer, true);
  return loaded ? <loaded.CallOffer {...props} /> : <CallLink />;
}
