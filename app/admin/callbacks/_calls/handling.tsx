"use client";

import { useMutation } from "@tanstack/react-query";
import { PhoneCall } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CallStory } from "#server/callbacks/schema.ts";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useClock } from "#app/_ui/clock.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { ChangeCall } from "./change-call.tsx";
import { OutcomeForm } from "./outcome-form.tsx";

export function Handling({ call }: { call: CallStory }) {
  if (call.state === "calling") return call.canCall ? <OutcomeForm call={call} /> : null;
  if (call.state !== "ahead") return null;
  return (
    <>
      <Start call={call} />
      <ChangeCall call={call} />
    </>
  );
}

function Start({ call }: { call: CallStory }) {
  const t = useTranslations("callbacks.desk");
  const { start, isBusy, problem } = useStart(call.id);
  const at = new Date(call.startsAt);
  const isEarly = useClock((now) => at > now);
  if (!call.canCall)
    return (
      <p className="mt-5 text-sm text-soft">{t("notYours", { name: isolated(call.agentName) })}</p>
    );
  return (
    <div className="mt-5">
      <Button kind="primary" busy={isBusy} disabled={isEarly} onClick={start}>
        <PhoneCall aria-hidden />
        {isEarly ? t("startFrom", { at }) : t("start")}
      </Button>
      <p className="mt-2 text-sm text-soft">{t("startHint")}</p>
      <p role="alert" className="text-late empty:hidden">
        {problem}
      </p>
    </div>
  );
}

/** The time of the first ring is kept; whoever clicked second is told who is on the phone. */
function useStart(id: string) {
  const trpc = useTRPC();
  const sentence = useErrorMessage();
  const refresh = useRefreshed();
  const { mutate, isPending, error } = useMutation(
    trpc.callbacks.start.mutationOptions({ onSettled: refresh }),
  );
  return {
    start: () => mutate({ id }),
    isBusy: isPending,
    problem: error ? sentence(error) : null,
  };
}
