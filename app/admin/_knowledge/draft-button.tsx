"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { FilePen } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { LANGUAGES } from "#server/platform/locale.ts";
import type { DraftOf, DraftView } from "#server/knowledge/schema.ts";
import { directionOf } from "#app/_i18n/locales.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { reasonOf } from "#app/_trpc/reason-of.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { listText } from "#app/_ui/list-text.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { editorOf } from "../help/_articles/addresses.ts";

export function DraftButton(draftOf: DraftOf) {
  const t = useTranslations("knowledge");
  return (
    <Dialog
      title={t("draft.title")}
      description={t("draft.description")}
      trigger={
        <Button size="row">
          <FilePen aria-hidden />
          {t("acts.draft")}
        </Button>
      }
    >
      <DraftOrWait {...draftOf} />
    </Dialog>
  );
}

/** Asked for when it is opened: it is another with each question that comes. */
function DraftOrWait(draftOf: DraftOf) {
  const t = useTranslations("knowledge.draft");
  const { data, isError } = useQuery(
    useTRPC().knowledge.draft.queryOptions(draftOf, { staleTime: 0 }),
  );
  if (isError) return <Notice kind="late" announce title={t("failed")} />;
  if (data) return <Draft draft={data} />;
  return (
    <>
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="h-64 w-full" />
    </>
  );
}

function Draft({ draft }: { draft: DraftView }) {
  const t = useTranslations("knowledge.draft");
  const locale = useLocale();
  const router = useRouter();
  const sentence = useErrorMessage();
  const { slug, title, body } = draft;
  const language = LANGUAGES.find((one) => one === draft.locale) ?? "en";
  const toEditor = () => router.push(editorOf(slug, language));
  const creating = useMutation(
    useTRPC().articles.create.mutationOptions({
      onSuccess: toEditor,
      // It was drafted before: there it goes on.
      onError: (error) => reasonOf(error) === "help.slugTaken" && toEditor(),
    }),
  );
  const text = `# ${title}\n\n${body}\n`;
  const titles = [...new Set(draft.near.map((one) => one.title))];
  return (
    <div className="grid gap-4">
      <TextArea
        label={t("text")}
        hint={titles.length > 0 ? t("near", { titles: listText(titles, locale) }) : t("alone")}
        value={text}
        readOnly
        lang={draft.locale}
        dir={directionOf(draft.locale)}
        className="max-h-[45dvh] text-sm"
      />
      {creating.error && <Notice kind="late" announce title={sentence(creating.error)} />}
      <div className="flex flex-wrap justify-end gap-2">
        <CopyButton text={text} />
        <Button
          kind="primary"
          busy={creating.isPending}
          onClick={() => creating.mutate({ slug, language, title, body })}
        >
          {t("edit")}
        </Button>
      </div>
    </div>
  );
}

function CopyButton({ text }: { text: string }) {
  const t = useTranslations("knowledge.draft");
  const say = useToast();
  async function copy() {
    // Where the portal is not reached over https there is no clipboard: the text can be selected.
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(text);
    say(t("copied"));
  }
  return <Button onClick={() => void copy()}>{t("copy")}</Button>;
}
