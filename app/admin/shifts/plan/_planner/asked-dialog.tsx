"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { Plan } from "#server/forecast/schema.ts";
import { dayText } from "#server/platform/format/day.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { EndForm } from "./end-form.tsx";
import { PlanShiftForm } from "./plan-shift-form.tsx";
import { spanText } from "./times.ts";
import type { Asking } from "./use-asking.ts";
import { useTold } from "./use-plan.ts";

/** One dialog for whatever the week was asked about. */
export function AskedDialog({ plan, asking }: { plan: Plan; asking: Asking }) {
  const t = useTranslations("planner");
  const locale = useLocale();
  const { shifts } = useTRPC();
  const { say, ...told } = useTold();
  const close = () => asking.ask(null);
  const done = (text: string) => ({
    ...told,
    onSuccess: () => {
      say(text);
      close();
    },
  });
  const cancelling = useMutation(shifts.cancel.mutationOptions(done(t("cancel.done"))));
  const closing = useMutation(shifts.close.mutationOptions(done(t("close.done"))));
  const { asked } = asking;
  if (!asked) return null;

  const frame = { open: true, onOpenChange: close };
  const when = (on: { day: string; from: number; to: number }) => ({
    day: dayText(on.day, locale, "weekday", plan.today),
    time: spanText(on, locale),
  });
  if (asked.kind === "plan") {
    return (
      <Dialog {...frame} title={t("form.title")}>
        <PlanShiftForm {...{ plan, asked }} onDone={close} />
      </Dialog>
    );
  }
  if (asked.kind === "shift") {
    const { shift, name } = asked;
    const description = t("cancel.description", { name: isolated(name), ...when(shift) });
    return (
      <Dialog {...frame} title={t("cancel.title")} {...{ description }}>
        <EndForm
          yes={t("cancel.submit")}
          isBusy={cancelling.isPending}
          onYes={() => cancelling.mutate({ id: shift.id })}
        />
      </Dialog>
    );
  }
  const { open } = asked;
  return (
    <Dialog {...frame} title={t("close.title")} description={t("close.description", when(open))}>
      <EndForm
        yes={t("close.submit")}
        isBusy={closing.isPending}
        onYes={() => closing.mutate({ id: open.id })}
      />
    </Dialog>
  );
}
