"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type SubmitEvent } from "react";
import { Button } from "#app/_ui/button.tsx";
import { useToday } from "#app/_ui/day.tsx";
import { Field } from "#app/_ui/field.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { cardFrom, codeLength, groupedNumber, problemsOf, type Entered } from "./card.ts";
import { TestCards } from "./test-cards.tsx";
import { useSaving } from "./use-saving.ts";

const NOTHING: Entered = { number: "", until: "", code: "" };
const FIELDS = ["number", "until", "code"] as const;
type FieldName = (typeof FIELDS)[number];

/** No field has a name: without its script the page sends nothing of them anywhere. */
export function CardForm({ setupId, back }: { setupId: string; back: string }) {
  const t = useTranslations("methods.card");
  const sentence = useErrorMessage();
  const today = useToday();
  const [entered, setEntered] = useState(NOTHING);
  const [left, setLeft] = useState<readonly FieldName[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const { save, isBusy, error } = useSaving(setupId, back);
  const problems = problemsOf(entered, today);

  const errorAt = (name: FieldName) => {
    const problem = left.includes(name) ? problems[name] : null;
    return problem && t(`wrong.${problem}`, { count: codeLength(entered.number) });
  };
  const propsOf = (name: FieldName) => ({
    label: t(name),
    value: entered[name],
    error: errorAt(name),
    required: true,
    dir: "ltr" as const,
    inputMode: "numeric" as const,
    onBlur: () => entered[name] && !left.includes(name) && setLeft([...left, name]),
  });

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setLeft(FIELDS);
    const card = cardFrom(entered, today);
    if (card) {
      if (!isBusy) save.mutate({ id: setupId, ...card });
      return;
    }
    const place = FIELDS.findIndex((name) => problems[name]);
    form.current?.querySelectorAll("input")[place]?.focus();
  }

  return (
    <>
      <form ref={form} onSubmit={submit} noValidate className="mt-6 grid gap-5">
        <Field
          {...propsOf("number")}
          autoComplete="cc-number"
          maxLength={40}
          onChange={({ currentTarget: { value } }) =>
            setEntered({ ...entered, number: groupedNumber(value) })
          }
        />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Field
            {...propsOf("until")}
            hint={t("untilHint")}
            autoComplete="cc-exp"
            maxLength={12}
            onChange={({ currentTarget: { value } }) => setEntered({ ...entered, until: value })}
          />
          <Field
            {...propsOf("code")}
            hint={t("codeHint")}
            autoComplete="cc-csc"
            maxLength={8}
            onChange={({ currentTarget: { value } }) => setEntered({ ...entered, code: value })}
          />
        </div>
        {error && <Notice kind="late" announce title={sentence(error)} />}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" kind="primary" busy={isBusy}>
            {t("save")}
          </Button>
          <LinkButton href={back} prefetch={false}>
            {t("cancel")}
          </LinkButton>
        </div>
      </form>
      <TestCards onUse={(number) => setEntered({ ...entered, number: groupedNumber(number) })} />
    </>
  );
}
