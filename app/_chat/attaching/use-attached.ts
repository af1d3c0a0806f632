import {
  type ClipboardEvent,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
} from "react";
import type { AttachedFile } from "#server/conversations/attached-file.ts";
import { later, useLater } from "#app/_ui/later.ts";
import { filesIn } from "./pasted.ts";
import { useFileDrop } from "./use-file-drop.ts";

/** Most who write send words alone. */
const uploading = later(() => import("./parts.tsx"));
type List = ReturnType<typeof import("./parts.tsx").createMessageUploads>;

/**
 * What goes with the message that is being written: uploaded before it is sent, so that it leaves as surely as words
 * do. @param conversationId of staff, who send it to that customer
 */
export function useAttached(conversationId?: string) {
  const { parts, uploads, isComing, add } = useList(conversationId);
  const [isTried, setTried] = useState(false);
  const isDragging = useFileDrop(add);

  return {
    parts,
    uploads,
    isComing,
    isDragging,
    isTried,
    add,
    hasSome: isComing || Boolean(uploads?.files.length),
    paste(event: ClipboardEvent) {
      const pasted = filesIn(event.clipboardData);
      if (pasted.length === 0) return;
      event.preventDefault();
      add(pasted);
    },
    /** @returns what goes with these words; null while something is on its way or stays behind, or says nothing */
    take(words: string): AttachedFile[] | null {
      const isReady = !isComing && !uploads?.isBusy && !uploads?.hasFailed;
      const sent = uploads?.sent ?? [];
      setTried(!isReady);
      if (!isReady || (words === "" && sent.length === 0)) return null;
      uploads?.clear();
      return sent.map(({ id, name, type, size }) => ({ id, name, type, size }));
    },
  };
}

export type Attached = ReturnType<typeof useAttached>;

/** What was chosen before its code was there waits for it. */
function useList(conversationId: string | undefined) {
  const [early, setEarly] = useState<File[]>([]);
  const parts = useLater(uploading, early.length > 0);
  const [list, setList] = useState<List | null>(null);
  const state = useSyncExternalStore(list?.subscribe ?? noNews, list?.read ?? none, none);

  function add(files: File[]) {
    if (!parts) return setEarly((before) => [...before, ...files]);
    const own = list ?? parts.createMessageUploads(conversationId);
    setList(own);
    own.add(files);
  }

  const addEarly = useEffectEvent(() => {
    setEarly([]);
    add(early);
  });
  const isDue = parts !== null && early.length > 0;
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(addEarly);
    return () => clearTimeout(timer);
  }, [isDue]);
  useEffect(() => () => list?.clear(), [list]);

  const uploads = parts && list && state ? parts.uploadsIn(state, list) : null;
  return { parts, uploads, isComing: early.length > 0, add };
}

const noNews = () => () => {};
const none = () => null;
