"use client";

import { useMutation } from "@tanstack/react-query";
import { FilePlus2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SLUG_LIMIT, slugOf, TITLE_LIMIT } from "#server/articles/policy.ts";
import type { Language } from "#server/platform/locale.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { DecisionForm } from "../../_people/decision-form.tsx";
import { editorOf } from "./addresses.ts";
import { LanguageSelect } from "./language-select.tsx";

export function NewArticle() {
  const t = useTranslations("articleDesk.new");
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t("open")}
      description={t("hint")}
      trigger={
        <Button kind="primary">
          <FilePlus2 aria-hidden />
          {t("open")}
        </Button>
      }
    >
      {isOpen && <NewArticleForm />}
    </Dialog>
  );
}

/** The address follows the title until somebody writes another. */
function NewArticleForm() {
  const t = useTranslations("articleDesk.new");
  const router = useRouter();
  const [title, setTitle] = useState("");
  const [language, setLanguage] = useState<Language>("en");
  const [own, setOwn] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const slug = slugOf(own ?? title);
  const creating = useMutation(
    useTRPC().articles.create.mutationOptions({
      onSuccess: () => router.push(editorOf(slug, language)),
    }),
  );

  function create() {
    setTried(true);
    if (title.trim() && slug) creating.mutate({ slug, language, title });
  }
  return (
    <DecisionForm decision={creating} submit={t("submit")} onSubmit={create}>
      <Field
        label={t("title")}
        error={isTried && !title.trim() && t("titleMissing")}
        maxLength={TITLE_LIMIT}
        autoComplete="off"
        dir="auto"
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <LanguageSelect label={t("language")} value={language} onChange={setLanguage} />
      <Field
        label={t("slug")}
        hint={t("slugHint")}
        error={isTried && title.trim() && !slug && t("slugMissing")}
        maxLength={SLUG_LIMIT}
        autoComplete="off"
        dir="ltr"
        value={own ?? slug}
        onChange={({ target }) => setOwn(target.value)}
        onBlur={() => setOwn((typed) => typed && slugOf(typed))}
      />
    </DecisionForm>
  );
}
