import { v7 as newKey } from "uuid";
import { FILE_LIMITS } from "#server/files/policy.ts";
import type { FileView } from "#server/files/schema.ts";
import { createStore } from "#app/_chat/session/store.ts";
import {
  NO_UPLOADS,
  refusedFor,
  uploadOf,
  withChosen,
  without,
  withPreview,
  withStage,
} from "./upload-state.ts";

/** The outside world of the list, so that it can be tested without a browser. */
export type UploadWorld = {
  /** Makes it smaller where it can. */
  prepare: (file: File) => Promise<File>;
  send: (file: File, way: Way) => Promise<FileView>;
};

type Way = { signal: AbortSignal; onShare: (share: number) => void };

/** What somebody has chosen to send, one after the other: on a bad line the first is there before the last begins. */
export function createUploadList({ prepare, send }: UploadWorld, most = NO_UPLOADS.most) {
  const { read, change, subscribe } = createStore({ ...NO_UPLOADS, most });
  const running = new Map<string, AbortController>();
  let last = Promise.resolve();

  function add(files: File[]) {
    const chosen = files.map((file) => ({ key: newKey(), file }));
    change((state) => withChosen(state, chosen));
    for (const { key } of chosen) {
      if (uploadOf(read(), key)?.stage.kind === "waiting") enqueue(key);
    }
  }

  function enqueue(key: string) {
    change((state) => withStage(state, key, { kind: "waiting" }));
    last = last.then(() => upload(key));
  }

  async function upload(key: string) {
    const stop = new AbortController();
    running.set(key, stop);
    try {
      const file = await sent(key, stop.signal);
      if (file) change((state) => withStage(state, key, { kind: "sent", file }));
    } catch (error) {
      change((state) => withStage(state, key, { kind: "failed", error }));
    } finally {
      running.delete(key);
    }
  }

  /** @returns null for what was removed meanwhile. */
  async function sent(key: string, signal: AbortSignal) {
    const chosen = uploadOf(read(), key);
    if (!chosen) return null;
    const onShare = (share: number) =>
      change((state) => withStage(state, key, { kind: "sending", share }));
    onShare(0);
    const file = await prepare(chosen.file);
    if (signal.aborted) return null;
    if (file.size > FILE_LIMITS.bytes) throw refusedFor("files.tooLarge");
    show(key, file);
    return send(file, { signal, onShare });
  }

  function show(key: string, file: File) {
    if (file.type !== "image/jpeg" || uploadOf(read(), key)?.preview) return;
    const preview = URL.createObjectURL(file);
    change((state) => withPreview(state, key, preview));
  }

  function remove(key: string) {
    const preview = uploadOf(read(), key)?.preview;
    if (preview) URL.revokeObjectURL(preview);
    running.get(key)?.abort();
    change((state) => without(state, key));
  }

  function clear() {
    for (const { key } of read().uploads) remove(key);
  }

  return { read, subscribe, add, remove, retry: enqueue, clear };
}
