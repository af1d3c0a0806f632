import { type ClipboardEvent, useState } from "react";
import type { AttachedFile } from "#server/conversations/attached-file.ts";
import { FILE_LIMITS } from "#server/files/policy.ts";
import { useUploads } from "#app/_files/use-uploads.ts";
import { filesIn } from "./pasted.ts";
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
    paste(event: ClipboardEvent) {
      const pasted = filesIn(event.clipboardData);
      if (pasted.length === 0) return;
      event.preventDefault();
      uploads.add(pasted);
    },
    /** @returns what goes with these words; null while something is on its way or stays behind, or says nothing */
    take(words: string) {
      const isReady = !uploads.isBusy && !uploads.hasFailed;
      setTried(!isReady);
      if (!isReady || (words === "" && files.length === 0)) return null;
      uploads.clear();
      return files;
    },
  };
}

export type Attached = ReturnType<typeof useAttached>;
