import { useEffect, useState, useSyncExternalStore } from "react";
import { sendFile } from "./send-file.ts";
import { shrinkPhoto } from "./shrink-photo.ts";
import { createUploadList } from "./upload-list.ts";
import { canRetry, isUnderWay, NO_UPLOADS } from "./upload-state.ts";

/**
 * `const uploads = useUploads()` for `<FilePicker uploads={uploads} />`. `ids` are what a case can take; while
 * `isBusy`, some are still on their way. When its form goes, they go.
 */
export function useUploads() {
  const [list] = useState(() => createUploadList({ prepare: shrinkPhoto, send: sendFile }));
  const { read, subscribe, add, remove, retry, clear } = list;
  const { uploads: files, surplus } = useSyncExternalStore(subscribe, read, () => NO_UPLOADS);
  useEffect(() => clear, [clear]);

  return {
    files,
    surplus,
    ids: files.flatMap(({ stage }) => (stage.kind === "sent" ? [stage.file.id] : [])),
    isBusy: files.some(isUnderWay),
    /** Could be sent once more, or taken away: sent now, what they are with goes without them. */
    hasFailed: files.some(canRetry),
    add,
    remove,
    retry,
    clear,
  };
}

export type Uploads = ReturnType<typeof useUploads>;
