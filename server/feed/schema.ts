import { z } from "zod";
import { id, words } from "#server/platform/zod.ts";

/** `id`: made by whoever asks, so that the same click twice is one key. */
export const newFeedKey = z.strictObject({ id, name: words(80) });

export const feedKeyId = z.strictObject({ id });

export type FeedKeyView = {
  id: string;
  name: string;
  createdBy: string;
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
};

/** Shown once: nobody can ask for it again. */
export type FeedSecret = { id: string; secret: string };
