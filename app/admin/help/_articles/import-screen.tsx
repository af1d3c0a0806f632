"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FILES_LIMIT } from "#server/articles/policy.ts";
import type { Language } from "#server/platform/locale.ts";
import { STAFF_HELP } from "#app/_help/addresses.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { LanguageSelect } from "./language-select.tsx";
import { filesOf, type MarkdownFile, pastedFile } from "./markdown-files.ts";
import { ReadFiles } from "./read-files.tsx";

/** Chosen or pasted, looked at, and only then taken as drafts. */
export function ImportScreen() {
  const t = useTranslations("articleDesk.import");
  const sentence = useErrorMessage();
  const [language, setLanguage] = useState<Language>("en");
  const [chosen, setChosen] = useState<MarkdownFile[]>([]);
  const [pasted, setPasted] = useState("");
  const { checking, taking } = useImport();
  const files = [...chosen, ...pastedFile(pasted)];

  const tooMany = files.length > FILES_LIMIT;

  function change(next: () => void) {
    next();
    checking.reset();
  }
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-5">
      <Field
        label={t("files")}
        hint={t("filesHint")}
        error={tooMany && t("tooMany", { count: files.length, most: FILES_LIMIT })}
        type="file"
        multiple
        accept=".md"
        className="py-2.5 read-only:bg-sheet! text-sm file:me-3 file:rounded-md file:border-0 file:bg-wash file:px-3 file:py-1.5 file:font-semibold file:text-ink"
        onChange={({ target }) =>
          void filesOf(target.files).then((read) => change(() => setChosen(read)))
        }
      />
      <TextArea
        label={t("paste")}
        hint={t("pasteHint")}
        className="min-h-32"
        value={pasted}
        onChange={({ target }) => change(() => setPasted(target.value))}
      />
      <LanguageSelect
        label={t("language")}
        hint={t("languageHint")}
        value={language}
        onChange={(next) => change(() => setLanguage(next))}
      />
      <Button
        className="w-fit"
        disabled={files.length === 0 || tooMany}
        aria-describedby={files.length === 0 ? "nothing-to-check" : undefined}
        busy={checking.isPending}
        onClick={() => checking.mutate({ language, files })}
      >
        {t("check")}
      </Button>
      {files.length === 0 && (
        <p id="nothing-to-check" className="text-sm text-soft">
          {t("nothingToCheck")}
        </p>
      )}
      {checking.error && <Notice kind="late" announce title={sentence(checking.error)} />}
      {checking.data && (
        <ReadFiles
          files={checking.data}
          taking={taking}
          onTake={() => taking.mutate({ language, files })}
        />
      )}
    </div>
  );
}

function useImport() {
  const t = useTranslations("articleDesk.import");
  const { articles } = useTRPC();
  const router = useRouter();
  const say = useToast();
  return {
    checking: useMutation(articles.previewImport.mutationOptions()),
    taking: useMutation(
      articles.import.mutationOptions({
        onSuccess({ created }) {
          say(t("done", { count: created }));
          router.push(STAFF_HELP);
        },
      }),
    ),
  };
}
