"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useState, useTransition } from "react";
import { BENCHMARKED, type Benchmark, type CostsView } from "#server/insights/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";

/** Busy until the figures stand on the page as they are now: what was saved and its old tile are never seen together. */
function useSaved() {
  const t = useTranslations("insights.settings");
  const say = useToast();
  const sentence = useErrorMessage();
  const router = useRouter();
  const [isRefreshing, refresh] = useTransition();
  return {
    isRefreshing,
    after: {
      onSuccess: () => say(t("saved")),
      onError: (error: Parameters<typeof sentence>[0]) => say(sentence(error), "problem"),
      // Also after a refusal: somebody may have set others meanwhile.
      onSettled: () => refresh(() => router.refresh()),
    },
  };
}

/** What leads count a contact with. */
export function CostSettings({ costs: { version, rules } }: { costs: CostsView }) {
  const t = useTranslations("insights.settings");
  const [hour, setHour] = useState(String(rules.agentHourCents / 100));
  const [answer, setAnswer] = useState(String(rules.answerHundredths / 10_000));
  const { isRefreshing, after } = useSaved();
  const { mutate, isPending } = useMutation(useTRPC().insights.setCosts.mutationOptions(after));
  function save(event: SubmitEvent) {
    event.preventDefault();
    mutate({
      version,
      agentHourCents: Math.round(Number(hour) * 100),
      answerHundredths: Math.round(Number(answer) * 10_000),
    });
  }
  return (
    <form onSubmit={save} className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
      <Field
        label={t("agentHour")}
        type="number"
        min="0"
        max="1000"
        step="0.01"
        required
        value={hour}
        onChange={(event) => setHour(event.target.value)}
      />
      <Field
        label={t("answer")}
        type="number"
        min="0"
        max="10"
        step="0.0001"
        required
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <Button type="submit" busy={isPending || isRefreshing}>
        {t("save")}
      </Button>
    </form>
  );
}

/** What stands beside a figure of ours; without words nothing does. */
export const BenchmarkSettings = ({ benchmarks }: { benchmarks: Benchmark[] }) => (
  <>
    {BENCHMARKED.map((figure) => (
      <BenchmarkForm
        key={figure}
        initial={
          benchmarks.find((one) => one.figure === figure) ?? { figure, text: "", source: "" }
        }
      />
    ))}
  </>
);

function BenchmarkForm({ initial }: { initial: Benchmark }) {
  const t = useTranslations("insights.settings");
  const [text, setText] = useState(initial.text);
  const [source, setSource] = useState(initial.source);
  const { isRefreshing, after } = useSaved();
  const { mutate, isPending } = useMutation(useTRPC().insights.setBenchmark.mutationOptions(after));
  function save(event: SubmitEvent) {
    event.preventDefault();
    mutate({ figure: initial.figure, text, source });
  }
  return (
    <form onSubmit={save} className="grid items-end gap-3 sm:grid-cols-[1fr_2fr_auto]">
      <Field
        label={t(`benchmark.${initial.figure}`)}
        maxLength={60}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Field
        label={t("source")}
        maxLength={300}
        required={text !== ""}
        value={source}
        onChange={(event) => setSource(event.target.value)}
      />
      <Button type="submit" busy={isPending || isRefreshing}>
        {t("save")}
      </Button>
    </form>
  );
}
