import { useTranslations } from "next-intl";
import { FILE_LIMITS } from "#server/files/policy.ts";
import { NotReady } from "#app/_files/not-ready.tsx";
import { sendFile } from "#app/_files/send-file.ts";
import { shrinkPhoto } from "#app/_files/shrink-photo.ts";
import { createUploadList } from "#app/_files/upload-list.ts";
import { UploadRow } from "#app/_files/upload-row.tsx";
import { UploadStatus } from "#app/_files/upload-status.tsx";
import type { Uploads } from "#app/_files/uploads.ts";

export { uploadsIn } from "#app/_files/uploads.ts";

/** What was attached is shown at once, also when the line has gone meanwhile. */
void import("../message-files.tsx").catch(() => {});

/** @param conversationId of staff, who send it to that customer */
export const createMessageUploads = (conversationId: string | undefined) =>
  createUploadList(
    { prepare: shrinkPhoto, send: (file, way) => sendFile(file, way, conversationId) },
    FILE_LIMITS.inMessage,
  );

type StripProps = { uploads: Uploads; isTried: boolean; onRemoved: () => void };

/** What goes along, and how far it is. */
export function Strip({ uploads, isTried, onRemoved }: StripProps) {
  const t = useTranslations("files");
  return (
    <>
      {uploads.files.length > 0 && (
        <ul
          aria-label={t("list")}
          className="flex max-h-[min(9rem,20dvh)] min-w-0 items-start gap-2 overflow-auto p-1"
        >
          {uploads.files.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              onRetry={() => uploads.retry(upload.key)}
              onRemove={() => {
                uploads.remove(upload.key);
                onRemoved();
              }}
              className="w-72 max-w-[90%] shrink-0 rounded-md border border-line bg-sheet p-1.5"
            />
          ))}
        </ul>
      )}
      <UploadStatus {...uploads} />
      {isTried && <NotReady uploads={uploads} isTried />}
    </>
  );
}
