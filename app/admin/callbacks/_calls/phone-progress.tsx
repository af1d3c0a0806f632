"use client";

import { useMutation } from "@tanstack/react-query";
import { PhoneCall, PhoneOff } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { CallStory } from "#server/callbacks/schema.ts";
import type { PhoneCallView } from "#server/telephony/schema.ts";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useClock } from "#app/_ui/clock.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { durationText } from "#app/_voice/state/scene.ts";

/** How far the call is, as the provider says it; from here it is ended, and made once more when nothing came of it. */
export function PhoneProgress({ call }: { call: CallStory }) {
  const { canRing, call: phone } = call.line;
  if (!phone && !canRing) return null;
  const isLive = phone !== null && phone.status !== "ended";
  return (
    <div className="mt-5 grid gap-3 rounded-md bg-accent-wash px-4 py-3.5">
      {/* Always there, so that what comes into it is read out. */}
      <output className="empty:hidden">
        {phone && <PhoneTold phone={phone} name={call.customer.name} />}
      </output>
      {isLive ? <HangUp id={call.id} /> : canRing && <Ring call={call} isAgain={phone !== null} />}
    </div>
  );
}

export function PhoneTold({ phone, name: plain }: { phone: PhoneCallView; name: string }) {
  const t = useTranslations("callbacks.desk.line");
  const locale = useLocale();
  const { status, end, failure, seconds, connectedAt } = phone;
  const name = isolated(plain);
  if (status !== "ended")
    return (
      <p className="font-semibold">
        {t("status", { status, name })}
        {status === "talking" && connectedAt && <Since at={connectedAt} />}
      </p>
    );
  const time = seconds === null ? null : isolated(durationText(seconds, locale));
  return (
    <>
      <p className="font-semibold">
        {time ? t("lasted", { time }) : t("ended", { end: end ?? "other", name })}
      </p>
      {failure && <p className="text-sm">{t(`failures.${failure}`)}</p>}
    </>
  );
}

/** Not read out, second after second. */
function Since({ at }: { at: string }) {
  const locale = useLocale();
  const seconds = useClock((now) => Math.max(0, Math.floor((+now - Date.parse(at)) / 1000)));
  return (
    <bdi aria-hidden className="ms-2 font-normal text-soft tabular-nums">
      {durationText(seconds, locale)}
    </bdi>
  );
}

function HangUp({ id }: { id: string }) {
  const t = useTranslations("callbacks.desk.line");
  const refresh = useRefreshed();
  const sentence = useErrorMessage();
  const { mutate, isPending, error } = useMutation(
    useTRPC().callbacks.hangUp.mutationOptions({ onSettled: refresh }),
  );
  return (
    <div>
      <Button busy={isPending} onClick={() => mutate({ id })}>
        <PhoneOff aria-hidden />
        {t("hangUp")}
      </Button>
      <Problem>{error && sentence(error)}</Problem>
    </div>
  );
}

function Ring({ call: { id, customer }, isAgain }: { call: CallStory; isAgain: boolean }) {
  const t = useTranslations("callbacks.desk.line");
  const refresh = useRefreshed();
  const sentence = useErrorMessage();
  const { mutate, isPending, error } = useMutation(
    useTRPC().callbacks.ring.mutationOptions({ onSettled: refresh }),
  );
  const name = isolated(customer.name);
  return (
    <div>
      <Button busy={isPending} onClick={() => mutate({ id })}>
        <PhoneCall aria-hidden />
        {isAgain ? t("again", { name }) : t("call", { name })}
      </Button>
      <Problem>{error && sentence(error)}</Problem>
    </div>
  );
}

const Problem = ({ children }: { children: string | null | undefined }) => (
  <p role="alert" className="mt-2 text-late empty:hidden">
    {children}
  </p>
);
