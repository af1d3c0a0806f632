import { useTranslations } from "next-intl";
import type { Attached } from "./use-attached.ts";

type AttachedFilesProps = {
  attached: Attached;
  /** Something was taken away, and the cursor has to go somewhere. */
  onRemoved: () => void;
};

/** Above the field: what goes along, and where it can be dropped. */
export function AttachedFiles({ attached, onRemoved }: AttachedFilesProps) {
  const t = useTranslations();
  const { parts, uploads, isComing, isDragging, isTried } = attached;
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5 not-empty:mb-2">
      {parts && uploads && <parts.Strip {...{ uploads, isTried, onRemoved }} />}
      {isComing && (
        <p role="status" className="text-sm text-soft">
          {t("files.isUploading")}
        </p>
      )}
      {isDragging && (
        <p className="rounded-md border border-dashed border-accent bg-accent-wash px-4 py-3 text-center text-sm font-semibold text-accent">
          {t("chat.composer.drop")}
        </p>
      )}
    </div>
  );
}
