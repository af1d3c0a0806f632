import type { createUploadList } from "./upload-list.ts";
import { canRetry, isGood, isUnderWay, type UploadsState } from "./upload-state.ts";

type Actions = Pick<ReturnType<typeof createUploadList>, "add" | "remove" | "retry" | "clear">;

/** What a form has to know of its files. `ids` are what a case or a message can take. */
export function uploadsIn({ uploads: files, surplus, most }: UploadsState, actions: Actions) {
  const { add, remove, retry, clear } = actions;
  const sent = files.flatMap(({ stage }) => (stage.kind === "sent" ? [stage.file] : []));
  return {
    files,
    surplus,
    most,
    sent,
    ids: sent.map(({ id }) => id),
    isFull: files.filter(isGood).length >= most,
    isBusy: files.some(isUnderWay),
    /** Could be sent once more, or taken away: sent now, what they are with goes without them. */
    hasFailed: files.some(canRetry),
    add,
    remove,
    retry,
    clear,
  };
}

export type Uploads = ReturnType<typeof uploadsIn>;
