import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Language } from "#server/platform/locale.ts";
import { CORRECTION_LIMIT } from "#server/recalls/policy.ts";
import type { RecallView } from "#server/recalls/schema.ts";
import { directionOf, LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { DecisionForm } from "../../_people/decision-form.tsx";
import { correctionStore, type CorrectionTexts } from "./correction-store.ts";
import { peopleIn } from "./people-in.ts";
import { useRefreshedEdition } from "./use-edition.ts";

type RecallFormProps = {
  slug: string;
  language: Language;
  recall: NonNullable<RecallView>;
  /** Whether this browser's own store can be asked: not while the server renders. */
  isHere: boolean;
};

/** In each language that somebody was told it in, begun for whoever confirms it. */
export function RecallForm({ slug, language, recall, isHere }: RecallFormProps) {
  const t = useTranslations("articleDesk.recall");
  const [isOpen, setOpen] = useState(false);
  const { version, archived, counts } = recall;
  const store = correctionStore({ slug, language, version, archived });
  const [texts, setTexts] = useState<CorrectionTexts>(() => ({
    ...recall.suggestions,
    ...(isHere && store.read()),
  }));
  const refresh = useRefreshedEdition();
  const starting = useMutation(
    useTRPC().recalls.start.mutationOptions({
      onSuccess() {
        store.write(null);
        setOpen(false);
      },
      onSettled: refresh,
    }),
  );
  const isIncomplete = counts.some((one) => !texts[one.language]?.trim());

  function write(next: CorrectionTexts) {
    store.write(next);
    setTexts(next);
  }
  return (
    <section aria-labelledby="correction" className="grid max-w-3xl gap-4">
      <h2 id="correction" className="text-lg">
        {t("correction")}
      </h2>
      <p className="text-sm text-soft">{t("correctionHint")}</p>
      {counts.map(({ language: spoken, count }) => (
        <TextArea
          key={spoken}
          label={t("textFor", { language: LANGUAGE_NAMES[spoken], count })}
          lang={spoken}
          dir={directionOf(spoken)}
          className="min-h-28"
          maxLength={CORRECTION_LIMIT}
          value={texts[spoken] ?? ""}
          onChange={({ target }) => write({ ...texts, [spoken]: target.value })}
        />
      ))}
      {isIncomplete && (
        <p id="incomplete" className="text-sm text-soft">
          {t("incomplete")}
        </p>
      )}
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("confirmTitle", { count: peopleIn(recall) })}
        description={t("confirmHint")}
        trigger={
          <Button
            kind="primary"
            disabled={isIncomplete}
            aria-describedby={isIncomplete ? "incomplete" : undefined}
            className="w-fit"
          >
            {t("send")}
          </Button>
        }
      >
        <DecisionForm
          decision={starting}
          submit={t("yes")}
          onSubmit={() => starting.mutate({ slug, language, version, archived, texts })}
        />
      </Dialog>
    </section>
  );
}
