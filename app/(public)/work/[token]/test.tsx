import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ANSWER_LEAST, ANSWER_LIMIT } from "#server/applications/policy.ts";
import type { OwnApplication, TestView } from "#server/applications/schema.ts";
import { directionOf } from "#server/platform/locale.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import { ChatLines } from "#app/_applications/chat-lines.tsx";
import { type Answers, answersIn, stored, testDraft } from "./test-draft.ts";

type TestProps = { test: TestView; token: string; onDone: (application: OwnApplication) => void };

/** Situations from the work: of each the best next answer, and one in their own words. */
export function Test({ test, token, onDone }: TestProps) {
  const t = useTranslations("applications.test");
  const sentence = useErrorMessage();
  const { version, language, situations, free } = test;
  const [kept, keep] = useStoredValue("sessionStorage", testDraft(token));
  const { chosen, answer } = answersIn(kept, test);
  const change = (given: Partial<Answers>) => keep(stored(test, { chosen, answer, ...given }));
  const [isIncomplete, setIncomplete] = useState(false);
  const send = useMutation(
    useTRPC().applications.answerTest.mutationOptions({
      onSuccess: (application) => {
        keep(null);
        onDone(application);
      },
    }),
  );
  const choices = situations.flatMap((_, index) => chosen[index] ?? []);

  function submit(event: FormEvent) {
    event.preventDefault();
    const isWhole = choices.length === situations.length && answer.trim().length >= ANSWER_LEAST;
    setIncomplete(!isWhole);
    if (isWhole && !send.isPending) send.mutate({ token, version, language, choices, answer });
  }

  return (
    <Sheet aria-labelledby="test">
      <form noValidate onSubmit={submit} className="grid gap-8">
        <header className="grid gap-1">
          <h2 id="test" className="text-xl">
            {t("title")}
          </h2>
          <p className="text-soft">{t("lead", { count: situations.length })}</p>
        </header>
        {situations.map(({ said, options }, index) => (
          <div key={index} lang={language} dir={directionOf(language)} className="grid gap-3">
            <ChatLines lines={said} />
            <Choices
              label={<bdi>{t("choose", { number: index + 1, of: situations.length })}</bdi>}
              name={`situation-${index}`}
              className="grid gap-2"
              choices={options.map((option, place) => ({ value: `${place}`, label: option }))}
              value={chosen[index] === undefined ? null : `${chosen[index]}`}
              onChange={(place) => change({ chosen: { ...chosen, [index]: Number(place) } })}
            />
          </div>
        ))}
        <div className="grid gap-3">
          <div lang={language} dir={directionOf(language)} className="grid">
            <ChatLines lines={free} />
          </div>
          <TextArea
            label={t("answer")}
            hint={t("answerHint")}
            className="min-h-28"
            maxLength={ANSWER_LIMIT}
            value={answer}
            onChange={({ target }) => change({ answer: target.value })}
          />
        </div>
        {isIncomplete && <Notice kind="late" announce title={t("incomplete")} />}
        {send.error && <Notice kind="late" announce title={sentence(send.error)} />}
        <Button type="submit" kind="primary" busy={send.isPending}>
          {t("submit")}
        </Button>
      </form>
    </Sheet>
  );
}
