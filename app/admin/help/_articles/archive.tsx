import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { EditionView } from "#server/articles/draft-schema.ts";
import { RESTORE_DAYS, SLUG_LIMIT } from "#server/articles/policy.ts";
import { RECALL_DAYS } from "#server/recalls/policy.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { listText } from "#app/_ui/list-text.ts";
import { DecisionForm } from "../../_people/decision-form.tsx";
import { titleOf } from "./title-of.ts";
import type { DraftActs } from "./use-edition.ts";

type ArchiveProps = { edition: EditionView; acts: DraftActs };

/** One person may, at once, what reaches every language: so they see what goes, and name it. */
export function Archive({ edition, acts }: ArchiveProps) {
  const t = useTranslations("articleDesk.archive");
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="archive" className="grid justify-items-start gap-3">
      <h2 id="archive" className="text-lg">
        {t("heading")}
      </h2>
      <p className="max-w-prose text-sm text-soft">{t("hint", { days: RESTORE_DAYS })}</p>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("title", { title: isolated(titleOf(edition)) })}
        description={t("description", { days: RESTORE_DAYS })}
        trigger={<Button>{t("open")}</Button>}
      >
        {isOpen && <ArchiveForm {...{ edition, acts }} onDone={() => setOpen(false)} />}
      </Dialog>
    </section>
  );
}

function ArchiveForm({
  edition,
  acts: { archive },
  onDone,
}: ArchiveProps & { onDone: () => void }) {
  const t = useTranslations("articleDesk.archive");
  const { slug, inForce } = edition;
  const [typed, setTyped] = useState("");
  const [isTried, setTried] = useState(false);
  const isConfirmed = typed.trim() === slug;

  function confirm() {
    setTried(true);
    const versions = Object.fromEntries(
      inForce.map(({ language, version }) => [language, version]),
    );
    if (isConfirmed) archive.mutate({ slug, versions, confirmation: slug }, { onSuccess: onDone });
  }
  return (
    <DecisionForm decision={archive} submit={t("yes")} danger onSubmit={confirm}>
      <WhatGoes {...edition} />
      <Field
        label={t("confirm", { slug: isolated(slug) })}
        error={isTried && !isConfirmed && t("unconfirmed")}
        maxLength={SLUG_LIMIT}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </DecisionForm>
  );
}

function WhatGoes({ slug, inForce }: Pick<EditionView, "slug" | "inForce">) {
  const t = useTranslations("articleDesk.archive");
  const locale = useLocale();
  const { data: answered } = useQuery(useTRPC().recalls.answered.queryOptions({ slug }));
  const languages = inForce.map(({ language }) => LANGUAGE_NAMES[language]);
  return (
    <ul className="grid list-disc gap-1.5 ps-5 text-sm">
      <li>{t("languages", { count: languages.length, languages: listText(languages, locale) })}</li>
      {answered && (
        <li>
          {t(answered.isMore ? "answeredMore" : "answered", {
            count: answered.count,
            days: RECALL_DAYS,
          })}
          {answered.count > 0 && ` ${t("recallable")}`}
        </li>
      )}
      <li>{t("othersTold")}</li>
    </ul>
  );
}
