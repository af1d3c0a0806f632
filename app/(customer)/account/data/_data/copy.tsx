"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { DownloadLink } from "#app/_documents/download-link.tsx";
import { sizeText } from "#app/_files/size-text.ts";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { Spinner } from "#app/_ui/spinner.tsx";
import { dayOfTag, rowTimeTag } from "#app/_ui/tags.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import type { ExportView } from "#server/privacy/schema.ts";

/** Everything in one file: asked for, being made, ready for a week, or not made. */
export function Copy({ copy }: { copy: ExportView }) {
  const t = useTranslations("privacy.export");
  const sentence = useErrorMessage();
  const { refresh } = useRouter();
  const asking = useMutation(
    useTRPC().privacy.askForCopy.mutationOptions({ onSettled: () => refresh() }),
  );
  const isMaking = copy.state === "making";
  return (
    <Sheet aria-labelledby="copy" className="grid gap-5">
      <header className="grid gap-1.5">
        <h2 id="copy" className="text-xl">
          {t("title")}
        </h2>
        <p className="text-sm text-soft">{t("lead")}</p>
      </header>
      {asking.error && <Notice kind="late" announce title={sentence(asking.error)} />}
      <Standing copy={copy} />
      {!isMaking && !copy.again && (
        <div>
          <Button busy={asking.isPending} onClick={() => asking.mutate()}>
            {t(askOf(copy))}
          </Button>
        </div>
      )}
    </Sheet>
  );
}

function askOf({ state }: ExportView) {
  if (state === "failed") return "tryAgain";
  return state === "ready" ? "askAgain" : "ask";
}

function Standing({ copy }: { copy: ExportView }) {
  const t = useTranslations("privacy.export");
  if (copy.state === "making") {
    return (
      <div role="status" className="flex items-start gap-3 rounded-md bg-accent-wash px-4 py-3.5">
        <Spinner className="mt-1" />
        <div>
          <p className="font-semibold">{t("making")}</p>
          <p className="text-sm">{t("makingText")}</p>
        </div>
      </div>
    );
  }
  if (copy.state === "failed") {
    return (
      <Notice kind="late" announce action={<PersonButton kind="quiet" size="small" />}>
        {t("failed")}
      </Notice>
    );
  }
  return copy.state === "ready" ? <Ready copy={copy} /> : null;
}

function Ready({ copy: { id, readyUntil, size, again } }: { copy: ExportView }) {
  const t = useTranslations("privacy.export");
  const locale = useLocale();
  return (
    <div className="grid gap-4">
      <div>
        <p className="font-semibold">{t("ready")}</p>
        {readyUntil && (
          <p className="text-sm text-soft">
            {t.rich("readyText", { until: dayOfTag(readyUntil, "weekday") })}
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <DownloadLink kind="primary" href={`/documents/data/${id}.zip`}>
          {t("download")}
        </DownloadLink>
        {size !== null && <span className="text-sm text-soft">{sizeText(size, locale)}</span>}
      </div>
      {again && <p className="text-sm text-soft">{t.rich("again", { when: rowTimeTag(again) })}</p>}
    </div>
  );
}
