import { useEffect, useState, useSyncExternalStore } from "react";
import { sendFile } from "./send-file.ts";
import { shrinkPhoto } from "./shrink-photo.ts";
import { createUploadList, type UploadWorld } from "./upload-list.ts";
import { canRetry, isUnderWay, NO_UPLOADS } from "./upload-state.ts";

type Bounds = {
  most?: number;
  /** In which conversation staff send them. */
  conversationId?: string | undefined;
};

/**
 * `const uploads = useUploads()` for `<FilePicker uploads={uploads} />`. `ids` are what a case or a message can take;
 * while `isBusy`, some are still on their way. When its form goes, they go.
 */
export function useUploads({ most, conversationId }: Bounds = {}) {
  const [list] = useState(() => {
    const send: UploadWorld["send"] = (file, way) => sendFile(file, way, conversationId);
    return createUploadList({ prepare: shrinkPhoto, send }, most);
  });
  const { read, subscribe, add, remove, retry, clear } = list;
  const state = useSyncExternalStore(subscribe, read, () => NO_UPLOADS);
  const { uploads: files, surplus } = state;
  useEffect(() => clear, [clear]);

  return {
    files,
    surplus,
    most: state.most,
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
