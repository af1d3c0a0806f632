"use client";

import { useMutation } from "@tanstack/react-query";
import { PhoneCall } from "lucide-react";
import { useTranslations } from "next-intl";
import { suggestedOutcome } from "#server/callbacks/policy.ts";
import type { CallStory } from "#server/callbacks/schema.ts";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useClock } from "#app/_ui/clock.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { Link } from "#app/_ui/link.tsx";
import { ChangeCall } from "./change-call.tsx";
import { OutcomeForm } from "./outcome-form.tsx";
import { PhoneProgress, PhoneTold } from "./phone-progress.tsx";

export function Handling({ call }: { call: CallStory }) {
  if (call.state === "calling") return call.canCall ? <Calling call={call} /> : null;
  if (call.state !== "ahead") return null;
  return (
    <>
      <Start call={call} />
      <ChangeCall call={call} />
    </>
  );
}

const Calling = ({ call }: { call: CallStory }) => (
  <>
    <PhoneProgress call={call} />
    <OutcomeForm call={call} suggested={call.line.call && suggestedOutcome(call.line.call)} />
  </>
);

function Start({ call }: { call: CallStory }) {
  const t = useTranslations("callbacks.desk");
  const { start, ring, isBusy, problem } = useStart(call);
  const { canRing, lacksPhone, call: refused } = call.line;
  const name = isolated(call.customer.name);
  const at = new Date(call.startsAt);
  const isEarly = useClock((now) => at > now);
  if (!call.canCall)
    return (
      <p className="mt-5 text-sm text-soft">{t("notYours", { name: isolated(call.agentName) })}</p>
    );
  return (
    <div className="mt-5">
      <output className="mb-3 block empty:hidden">
        {refused && <PhoneTold phone={refused} name={call.customer.name} />}
      </output>
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" busy={isBusy} disabled={isEarly} onClick={canRing ? ring : start}>
          <PhoneCall aria-hidden />
          {isEarly ? t("startFrom", { at }) : canRing ? t("line.call", { name }) : t("start")}
        </Button>
        {canRing && refused && (
          <Button busy={isBusy} onClick={start}>
            {t("line.own")}
          </Button>
        )}
      </div>
      <p className="mt-2 text-sm text-soft">
        {canRing ? t("line.hint", { name }) : t("startHint")}
      </p>
      {lacksPhone && (
        <p className="mt-2 text-sm">
          {t("line.addPhone")}{" "}
          <Link href="/admin/account" className="link">
            {t("line.toAccount")}
          </Link>
        </p>
      )}
      <p role="alert" className="text-late empty:hidden">
        {problem}
      </p>
    </div>
  );
}

/** The time of the first ring is kept; whoever clicked second is told who is on the phone. */
function useStart({ id }: CallStory) {
  const trpc = useTRPC();
  const sentence = useErrorMessage();
  const refresh = useRefreshed();
  const start = useMutation(trpc.callbacks.start.mutationOptions({ onSettled: refresh }));
  const ring = useMutation(trpc.callbacks.ring.mutationOptions({ onSettled: refresh }));
  const error = start.error ?? ring.error;
  return {
    start: () => start.mutate({ id }),
    ring: () => ring.mutate({ id }),
    isBusy: start.isPending || ring.isPending,
    problem: error ? sentence(error) : null,
  };
}
