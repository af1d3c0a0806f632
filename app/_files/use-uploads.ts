import { useEffect, useState, useSyncExternalStore } from "react";
import { sendFile } from "./send-file.ts";
import { shrinkPhoto } from "./shrink-photo.ts";
import { createUploadList } from "./upload-list.ts";
import { NO_UPLOADS } from "./upload-state.ts";
import { uploadsIn } from "./uploads.ts";

/**
 * `const uploads = useUploads()` for `<FilePicker uploads={uploads} />`. While `isBusy`, some are still on their way.
 * When its form goes, they go.
 */
export function useUploads() {
  const [list] = useState(() => createUploadList({ prepare: shrinkPhoto, send: sendFile }));
  const { read, subscribe, clear } = list;
  const state = useSyncExternalStore(subscribe, read, () => NO_UPLOADS);
  useEffect(() => clear, [clear]);
  return uploadsIn(state, list);
}
