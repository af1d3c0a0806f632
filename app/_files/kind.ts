import { FILE_LIMITS } from "#server/files/policy.ts";

/** A phone then offers its camera, too. Some systems know HEIC by its ending only. */
export const ACCEPTED = "image/*,.heic,.heif,application/pdf";

type Chosen = { name: string; type: string; size: number };

/** Anything that the browser may be able to draw. */
export const isPicture = ({ name, type }: Omit<Chosen, "size">) =>
  type.startsWith("image/") || /\.hei[cf]$/i.test(name);

const isDocument = ({ name, type }: Chosen) => type === "application/pdf" || /\.pdf$/i.test(name);

/** Before a byte is sent; a picture becomes smaller first. @returns the reason, as the server would give it. */
export function refusalOf(file: Chosen): string | null {
  if (file.size === 0) return "files.empty";
  if (isPicture(file)) return null;
  if (!isDocument(file)) return "files.type";
  return file.size > FILE_LIMITS.bytes ? "files.tooLarge" : null;
}

/** Of a picture that has been drawn anew. */
export const jpegName = (name: string) => `${name.replace(/\.[^.]*$/, "") || "photo"}.jpg`;
