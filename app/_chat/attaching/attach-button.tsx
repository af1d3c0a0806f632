import { Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { FileInput } from "#app/_files/file-input.tsx";
import { cn } from "#app/_ui/cn.ts";
import type { Attached } from "./use-attached.ts";

type AttachButtonProps = { attached: Attached; className?: string };

export function AttachButton({ attached: { add, uploads }, className }: AttachButtonProps) {
  const t = useTranslations("chat.composer");
  const isFull = uploads?.isFull ?? false;
  return (
    <label
      title={t("attach")}
      className={cn(
        "relative -ms-2 grid size-12 shrink-0 place-items-center rounded-md text-soft hover:bg-wash hover:text-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent sm:ms-0",
        isFull ? "cursor-not-allowed opacity-60" : "cursor-pointer",
        className,
      )}
    >
      <Paperclip aria-hidden className="size-5" />
      <span className="sr-only">{t("attach")}</span>
      <FileInput isFull={isFull} onChoose={add} />
    </label>
  );
}
