"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { newLeave, type LeaveView } from "#server/shifts/schema.ts";
import { dayText } from "#server/platform/format/day.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useToday } from "#app/_ui/day.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useWrong } from "#app/_ui/use-wrong.ts";
import { CARD, Part } from "./part.tsx";
import { useRefreshedShifts } from "./use-shifts.ts";

/** The days on which nobody plans the agent, and on which they claim nothing. */
export function LeaveCard() {
  const t = useTranslations("shifts.leave");
  const { data } = useQuery(useTRPC().shifts.leave.queryOptions());
  const [isOpen, setOpen] = useState(false);
  return (
    <Part title={t("title")}>
      <div className={CARD}>
        <ul>
          {data?.map((leave) => (
            <Row key={leave.id} leave={leave} />
          ))}
        </ul>
        {data?.length === 0 && <p className="px-4 pt-3 text-sm text-soft sm:px-5">{t("none")}</p>}
        <div className="px-4 py-3 sm:px-5">
          <Dialog
            open={isOpen}
            onOpenChange={setOpen}
            title={t("add")}
            description={t("hint")}
            trigger={<Button size="row">{t("add")}</Button>}
          >
            <LeaveForm onDone={() => setOpen(false)} />
          </Dialog>
        </div>
      </div>
    </Part>
  );
}

function useDaysText() {
  const t = useTranslations("shifts.leave");
  const locale = useLocale();
  const today = useToday();
  const text = (day: string) => dayText(day, locale, "weekday", today);
  return ({ from, until }: Omit<LeaveView, "id">) =>
    from === until ? text(from) : t("days", { from: text(from), until: text(until) });
}

function Row({ leave }: { leave: LeaveView }) {
  const t = useTranslations("shifts.leave");
  const { shifts } = useTRPC();
  const say = useToast();
  const sentence = useErrorMessage();
  const onSettled = useRefreshedShifts();
  const days = useDaysText()(leave);
  const { id, from, until } = leave;
  const onError = (error: unknown) => say(sentence(error), "problem");
  const taking = useMutation(shifts.takeLeave.mutationOptions({ onError, onSettled }));
  const onAct = () => taking.mutate({ from, until });
  const ending = useMutation(
    shifts.endLeave.mutationOptions({
      onError,
      onSettled,
      onSuccess: () => say(t("ended"), "done", { label: t("undo"), onAct }),
    }),
  );
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 sm:px-5">
      <p suppressHydrationWarning className="min-w-0 grow font-semibold">
        {days}
      </p>
      <Button
        size="row"
        busy={ending.isPending}
        aria-label={t("endNamed", { days })}
        onClick={() => ending.mutate({ id })}
      >
        {t("end")}
      </Button>
    </li>
  );
}

function LeaveForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations("shifts.leave");
  const today = useToday();
  const say = useToast();
  const sentence = useErrorMessage();
  const onSettled = useRefreshedShifts();
  const { wrong, accepts } = useWrong(newLeave);
  const [{ from, until }, setDays] = useState({ from: "", until: "" });
  const { mutate, isPending, error } = useMutation(
    useTRPC().shifts.takeLeave.mutationOptions({
      onSettled,
      onSuccess: () => {
        say(t("done"));
        onDone();
      },
    }),
  );
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending && accepts({ from, until })) mutate({ from, until });
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t("from")}
          error={wrong.has("from") && t("noDay")}
          type="date"
          min={today}
          value={from}
          onChange={({ target }) =>
            setDays({ from: target.value, until: until < target.value ? target.value : until })
          }
        />
        <Field
          label={t("until")}
          error={wrong.has("until") && t("noUntil")}
          type="date"
          min={from || today}
          value={until}
          onChange={({ target }) => setDays({ from, until: target.value })}
        />
      </div>
      {error && <Notice kind="late" announce title={sentence(error)} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" kind="primary" busy={isPending}>
          {t("submit")}
        </Button>
        <DialogClose>
          <Button>{t("cancel")}</Button>
        </DialogClose>
      </div>
    </form>
  );
}
