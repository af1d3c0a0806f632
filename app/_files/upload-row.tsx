import { CircleAlert, CircleCheck, RotateCw, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { cn } from "#app/_ui/cn.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { sizeText } from "./size-text.ts";
import { Thumbnail } from "./thumbnail.tsx";
import { canRetry, type Upload } from "./upload-state.ts";

type UploadRowProps = {
  upload: Upload;
  onRetry: () => void;
  onRemove: () => void;
  /** In place of a row of a list: a card among others. */
  className?: string;
};

/** One file on its way: how far it is, or why it did not go and what to do. */
export function UploadRow({ upload, onRetry, onRemove, className }: UploadRowProps) {
  const t = useTranslations("files");
  const { file, preview } = upload;
  const name = isolated(file.name);
  return (
    <li className={cn("flex min-w-0 items-start gap-3 p-2.5", className)}>
      <Thumbnail url={preview} />
      <div className="min-w-0 grow self-center text-sm">
        <bdi className="block truncate font-semibold">{file.name}</bdi>
        <StageLine upload={upload} />
        {canRetry(upload) && (
          <Button
            kind="plain"
            size="small"
            aria-label={t("retryName", { name })}
            onClick={onRetry}
            className="-ms-3"
          >
            <RotateCw aria-hidden />
            {t("retry")}
          </Button>
        )}
      </div>
      <Button
        kind="plain"
        size="small"
        aria-label={t("remove", { name })}
        onClick={onRemove}
        className="min-h-11 min-w-11 px-0"
      >
        <X aria-hidden />
      </Button>
    </li>
  );
}

function StageLine({ upload: { file, stage } }: { upload: Upload }) {
  const t = useTranslations("files");
  const locale = useLocale();
  const sentence = useErrorMessage();
  switch (stage.kind) {
    case "waiting":
      return <p className="text-soft">{t("waiting")}</p>;
    case "sending":
      return (
        <progress
          max={1}
          value={stage.share}
          aria-label={t("sending", { name: isolated(file.name) })}
          className="h-1.5 w-full accent-accent"
        />
      );
    case "sent":
      return (
        <p className="flex items-center gap-1.5 text-soft">
          <CircleCheck aria-hidden className="size-4 shrink-0 text-good" />
          {t("sent")} · {sizeText(stage.file.size, locale)}
        </p>
      );
    case "failed":
      return (
        <p className="flex items-start gap-1.5 text-late">
          <CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
          {sentence(stage.error)}
        </p>
      );
  }
}
