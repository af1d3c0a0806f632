"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { LANGUAGES } from "#server/platform/locale.ts";
import type { ReplyRow, ReplyTexts } from "#server/replies/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { DialogClose } from "#app/_ui/dialog.tsx";
import { languageName } from "#app/_ui/language-names.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { ReplyForm } from "./reply-form.tsx";

type EditFormProps = { row: ReplyRow; mayEdit: boolean; onDone: () => void };

/** With its texts, as they are when it is opened: what others change meanwhile is told on saving. */
export function EditForm({ row: { id }, mayEdit, onDone }: EditFormProps) {
  const sentence = useErrorMessage();
  const { data, error, isFetchedAfterMount } = useQuery(
    useTRPC().replies.get.queryOptions({ id }, { staleTime: 0 }),
  );
  if (error) return <Notice kind="late" announce title={sentence(error)} />;
  if (!data || !isFetchedAfterMount) return <Skeleton className="h-40" />;
  if (!mayEdit) return <Texts texts={data.texts} isAlone />;
  return <ReplyForm reply={data} mayShare={false} isShared={!data.isOwn} onDone={onDone} />;
}

/** To be read, each in its language. */
export function Texts({ texts, isAlone = false }: { texts: ReplyTexts; isAlone?: boolean }) {
  const t = useTranslations("replies.form");
  const locale = useLocale();
  return (
    <div className="grid gap-4">
      {LANGUAGES.filter((one) => texts[one]).map((one) => (
        <div key={one}>
          <p className="text-sm font-semibold">{languageName(one, locale)}</p>
          <p dir="auto" lang={one} className="text-sm wrap-anywhere whitespace-pre-line">
            {texts[one]}
          </p>
        </div>
      ))}
      {isAlone && (
        <DialogClose>
          <Button className="justify-self-start">{t("close")}</Button>
        </DialogClose>
      )}
    </div>
  );
}
