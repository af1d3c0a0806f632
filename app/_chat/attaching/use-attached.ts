import { useState } from "react";
import type { AttachedFile } from "#server/conversations/schema.ts";
import { FILE_LIMITS } from "#server/files/schema.ts";
import { useUploads } from "#app/_files/use-uploads.ts";
import { useFileDrop } from "./use-file-drop.ts";

/**
 * What goes with the message that is being written: uploaded before it is sent, so that it leaves as surely as words
 * do. @param conversationId of staff, who send it to that customer
 */
export function useAttached(conversationId?: string) {
  const uploads = useUploads({ most: FILE_LIMITS.inMessage, conversationId });
  const [isTried, setTried] = useState(false);
  const isDragging = useFileDrop(uploads.add);
  const files: AttachedFile[] = uploads.files.flatMap(({ stage }) => {
    if (stage.kind !== "sent") return [];
    const { id, name, type, size } = stage.file;
    return [{ id, name, type, size }];
  });

  return {
    uploads,
    files,
    isDragging,
    isTried,
    /** @returns whether nothing is still on its way, and nothing stays behind. */
    tryToSend() {
      const isReady = !uploads.isBusy && !uploads.hasFailed;
      setTried(!isReady);
      return isReady;
    },
    clear() {
      setTried(false);
      uploads.clear();
    },
  };
}

export type Attached = ReturnType<typeof useAttached>;
