"use client";

import { useMutation } from "@tanstack/react-query";
import { FilePlus2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { isShortened, isTooLong, slugOf } from "#server/articles/policy.ts";
import type { Language } from "#server/platform/locale.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DecisionForm } from "../../_people/decision-form.tsx";
import { AddressField } from "./address-field.tsx";
import { editorOf } from "./addresses.ts";
import { LanguageSelect } from "./language-select.tsx";
import { TitleField } from "./title-field.tsx";

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
    if (title.trim() && slug && !isTooLong({ title, body: "" }))
      creating.mutate({ slug, language, title });
  }
  return (
    <DecisionForm decision={creating} submit={t("submit")} onSubmit={create}>
      <TitleField
        label={t("title")}
        error={isTried && !title.trim() && t("titleMissing")}
        dir="auto"
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <LanguageSelect label={t("language")} value={language} onChange={setLanguage} />
      <AddressField
        from={own ?? slugOf(title)}
        isShortened={own === null ? isShortened(title) : isShortened(own)}
        isTried={isTried && title.trim() !== ""}
        onType={setOwn}
        onLeave={() => setOwn((typed) => typed && slugOf(typed))}
      />
    </DecisionForm>
  );
}
