"use client";

import { useMutation } from "@tanstack/react-query";
import { Copy } from "lucide-react";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import type { Copied } from "#server/forecast/schema.ts";
import { rangeText } from "#server/platform/format/time.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { CopyAsk } from "./copy-ask.tsx";
import { useTold } from "./use-plan.ts";

type CopyWeekProps = { monday: string; currency: string };

/** What was refused stays on the screen until it has been read. */
export function CopyWeek({ monday, currency }: CopyWeekProps) {
  const t = useTranslations("planner.copy");
  const [isAsked, setAsked] = useState(false);
  const [refused, setRefused] = useState<Copied["refused"]>([]);
  const { say, ...told } = useTold();
  const { mutate, isPending } = useMutation(
    useTRPC().forecast.copyWeek.mutationOptions({
      ...told,
      onSuccess: (copied) => {
        say(t("done", { planned: copied.planned, kept: copied.kept }));
        setRefused(copied.refused);
      },
      onSettled: () => {
        setAsked(false);
        return told.onSettled();
      },
    }),
  );
  return (
    <>
      <Dialog
        open={isAsked}
        onOpenChange={setAsked}
        title={t("ask")}
        trigger={
          <Button size="small" busy={isPending}>
            <Copy aria-hidden />
            {t("button")}
          </Button>
        }
      >
        <CopyAsk
          isBusy={isPending}
          onYes={() => mutate({ day: monday })}
          {...{ monday, currency }}
        />
      </Dialog>
      {refused.length > 0 && (
        <Dialog
          open
          onOpenChange={() => setRefused([])}
          title={t("refused", { count: refused.length })}
        >
          <Refused refused={refused} />
          <div className="mt-4">
            <DialogClose>
              <Button>{t("close")}</Button>
            </DialogClose>
          </div>
        </Dialog>
      )}
    </>
  );
}

function Refused({ refused }: Pick<Copied, "refused">) {
  const t = useTranslations("planner.copy.why");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  return (
    <ul className="grid max-h-80 gap-2 overflow-y-auto text-sm">
      {refused.map(({ name, startsAt, endsAt, why }) => (
        <li key={`${name} ${startsAt}`}>
          <p className="font-semibold">
            <bdi>{name}</bdi>
          </p>
          <p className="text-soft">
            {rangeText(startsAt, endsAt, locale, timeZone)} · {t(why)}
          </p>
        </li>
      ))}
    </ul>
  );
}
