import { z } from "zod";
import { id } from "#server/platform/zod.ts";
import { FILE_LIMITS } from "./policy.ts";

/** Of what shops and things look like: shown small, and many on one page. */
export const PICTURE_LIMITS = { bytes: 256 * 1024, side: 2048 } as const;

/** With the endings of their names; the first one is given to a name that has another. */
export const FILE_TYPES = {
  "image/jpeg": [".jpg", ".jpeg"],
  "image/png": [".png"],
  "image/webp": [".webp"],
  "image/heic": [".heic", ".heif"],
  "application/pdf": [".pdf"],
} as const satisfies Record<string, string[]>;

export type FileType = keyof typeof FILE_TYPES;

const uploads = (most: number) =>
  z
    .array(id)
    .max(most)
    .refine((ids) => new Set(ids).size === ids.length);

/** Of what has been uploaded and nothing has taken yet. */
export const fileIds = uploads(FILE_LIMITS.atOnce);
export const messageFileIds = uploads(FILE_LIMITS.inMessage);

export type FileView = {
  id: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  url: string;
};

/** By what a purchase is recognised before it is read. Pictures by the hash of their bytes, a colour as "#6b3717". */
export type PurchaseLook = { picture: string | null; logo: string | null; colour: string | null };
