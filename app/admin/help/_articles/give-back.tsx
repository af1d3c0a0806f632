import { useTranslations } from "next-intl";
import { useState } from "react";
import { RETURN_LIMIT } from "#server/articles/policy.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { DecisionForm } from "../../_people/decision-form.tsx";
import type { DraftActs } from "./use-edition.ts";

type GiveBackProps = { acts: DraftActs; seen: { id: string; revision: number } };

export function GiveBack({ acts: { giveBack }, seen }: GiveBackProps) {
  const t = useTranslations("articleDesk.giveBack");
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const [isTried, setTried] = useState(false);

  function send() {
    setTried(true);
    if (words.trim()) giveBack.mutate({ ...seen, words }, { onSuccess: () => setOpen(false) });
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t("title")}
      description={t("description")}
      trigger={<Button>{t("open")}</Button>}
    >
      <DecisionForm decision={giveBack} submit={t("yes")} onSubmit={send}>
        <TextArea
          label={t("words")}
          error={isTried && !words.trim() && t("wordsMissing")}
          className="min-h-28"
          maxLength={RETURN_LIMIT}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </DecisionForm>
    </Dialog>
  );
}
