"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { NOTE_LIMIT, TOPICS } from "#server/callbacks/policy.ts";
import type { CallTopic } from "#server/callbacks/schema.ts";
import { callText } from "#server/platform/format/call-time.ts";
import { Nearest } from "#app/_callbacks/nearest.tsx";
import { SlotPicker } from "#app/_callbacks/slot-picker.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { PhoneField } from "#app/_ui/phone-field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useBooking } from "./use-booking.ts";

type BookingProps = {
  /** The customer's own, until another one is chosen. */
  timeZone: string;
  lastPhone: string;
  wrongPhone: string | null;
  topic: CallTopic | null;
  planId: string | undefined;
  /** A conversation in which a person is waited for: the call takes the place of that. */
  waitingIn: string | undefined;
};

export function Booking({ timeZone, lastPhone, wrongPhone, ...of }: BookingProps) {
  const { topic, planId, waitingIn } = of;
  const t = useTranslations("callbacks.booking");
  const about = { planId, conversationId: waitingIn };
  const [choice, setChoice] = useState<Choice>({
    topic,
    startsAt: null,
    timeZone,
    phone: lastPhone,
  });
  const { isBusy, error, wrong, book } = useBooking();
  const change = (part: Partial<Choice>) => setChoice((before) => ({ ...before, ...part }));

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get("note") ?? "");
    void book({ ...choice, ...about, note });
  }

  return (
    <Sheet aria-labelledby="book">
      <h2 id="book" className="text-xl">
        {t("title")}
      </h2>
      <form noValidate className="mt-5 grid gap-7" onSubmit={submit}>
        {wrongPhone && (
          <Notice kind="soon">
            {t.rich("wrongPhone", {
              number: numberTag(wrongPhone),
            })}
          </Notice>
        )}
        {waitingIn && <Notice kind="info">{t("instead")}</Notice>}
        <Topics
          topic={choice.topic}
          onChoose={(chosen) => change({ topic: chosen, startsAt: null })}
        />
        <Phone {...{ choice, change, wrong }} />
        {choice.topic && (
          <When
            choice={{ ...choice, topic: choice.topic }}
            problem={wrong.isTimeMissing && !choice.startsAt ? t("chooseTime") : null}
            isFirstWrong={wrong.phone === null}
            change={change}
          />
        )}
        {choice.topic && <Note />}
        <p aria-live="polite" className="font-semibold empty:hidden">
          <Chosen choice={choice} />
        </p>
        {Boolean(error) && (
          <Nearest
            error={error}
            timeZone={choice.timeZone}
            onChoose={(startsAt) => change({ startsAt })}
          />
        )}
        {choice.topic && (
          <Button type="submit" kind="primary" busy={isBusy} className="justify-self-start">
            {t("submit")}
          </Button>
        )}
      </form>
    </Sheet>
  );
}

const numberTag = (number: string) => () => (
  <bdi dir="ltr" className="font-semibold whitespace-nowrap">
    {number}
  </bdi>
);

export type Choice = {
  topic: CallTopic | null;
  startsAt: string | null;
  timeZone: string;
  phone: string;
};
type Change = (part: Partial<Choice>) => void;

type TopicsProps = { topic: CallTopic | null; onChoose: (topic: CallTopic) => void };

function Topics({ topic, onChoose }: TopicsProps) {
  const t = useTranslations("callbacks");
  return (
    <Choices
      label={t("booking.topic")}
      name="topic"
      className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap [&>label]:px-3 [&>label]:leading-tight"
      choices={TOPICS.map((value) => ({ value, label: t(`topics.${value}`) }))}
      value={topic}
      onChange={onChoose}
    />
  );
}

type WhenProps = {
  choice: Choice & { topic: CallTopic };
  problem: string | null;
  isFirstWrong: boolean;
  change: Change;
};

const When = ({ choice, change, ...wrong }: WhenProps) => (
  <SlotPicker
    query={{ topic: choice.topic }}
    timeZone={choice.timeZone}
    onZone={(chosen) => change({ timeZone: chosen })}
    value={choice.startsAt}
    onChange={(chosen) => change({ startsAt: chosen })}
    {...wrong}
  />
);

/** What was chosen stands beside the button, too. */
function Chosen({ choice: { startsAt, timeZone } }: { choice: Choice }) {
  const t = useTranslations("callbacks.slots");
  const locale = useLocale();
  return startsAt && t("chosen", { when: callText(startsAt, locale, timeZone) });
}

type PhoneProps = { choice: Choice; change: Change; wrong: { phone: string | null } };

/** It stands far above the button: whoever has to mend it is taken there. */
function Phone({ choice, change, wrong }: PhoneProps) {
  const t = useTranslations("callbacks.booking");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wrong.phone) field.current?.focus();
  }, [wrong]);
  return (
    <PhoneField
      ref={field}
      label={t("phone")}
      hint={t("phoneHint")}
      error={wrong.phone}
      className="max-w-sm"
      value={choice.phone}
      onChange={({ target }) => change({ phone: target.value })}
    />
  );
}

function Note() {
  const t = useTranslations("callbacks.booking");
  return (
    <TextArea label={t("note")} hint={t("noteHint")} name="note" rows={3} maxLength={NOTE_LIMIT} />
  );
}
