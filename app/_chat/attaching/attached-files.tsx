import { useTranslations } from "next-intl";
import { NotReady } from "#app/_files/not-ready.tsx";
import { UploadRow } from "#app/_files/upload-row.tsx";
import { UploadStatus } from "#app/_files/upload-status.tsx";
import type { Attached } from "./use-attached.ts";

type AttachedFilesProps = {
  attached: Attached;
  /** Something was taken away, and the cursor has to go somewhere. */
  onRemoved: () => void;
};

/** Above the field: what goes along, how far it is, and where it can be dropped. */
export function AttachedFiles({ attached, onRemoved }: AttachedFilesProps) {
  const t = useTranslations();
  const { uploads, isDragging, isTried } = attached;
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5 not-empty:mb-2">
      {uploads.files.length > 0 && (
        <ul aria-label={t("files.list")} className="flex min-w-0 gap-2 overflow-x-auto p-1">
          {uploads.files.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              onRetry={() => uploads.retry(upload.key)}
              onRemove={() => {
                uploads.remove(upload.key);
                onRemoved();
              }}
              className="w-64 max-w-[85%] shrink-0 rounded-md border border-line bg-sheet p-1.5"
            />
          ))}
        </ul>
      )}
      <UploadStatus {...uploads} />
      {isTried && <NotReady uploads={uploads} isTried />}
      {isDragging && (
        <p className="rounded-md border border-dashed border-accent bg-accent-wash px-4 py-3 text-center text-sm font-semibold text-accent">
          {t("chat.composer.drop")}
        </p>
      )}
    </div>
  );
}
