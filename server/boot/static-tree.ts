import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./stamp.ts";

/** The one we would rather send comes first. */
export const ENCODINGS = ["br", "zstd", "gzip"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Files that are sent as they lie on disk, under the path that stands before them. */
export type StaticRoot = { prefix: string; folder: string; isImmutable: boolean };

export const builtFolder = () => join(ROOT, process.env.NEXT_DIST || ".next");

export const staticRoots = (dist = builtFolder()): StaticRoot[] => [
  // Their names carry a hash of what is in them.
  { prefix: "/_next/static", folder: join(dist, "static"), isImmutable: true },
  { prefix: "", folder: join(ROOT, "public"), isImmutable: false },
];

/** The smaller copies lie under the paths that they are asked for by, so that their type is told by their name. */
export const compressedFolder = (encoding: Encoding, dist = builtFolder()) =>
  join(dist, "compressed", encoding);

/** @returns "/chunks/a.js" for every file below the folder; what a link points to is not below it. */
export function pathsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return [`/${entry.name}`];
    if (!entry.isDirectory()) return [];
    return pathsIn(join(folder, entry.name)).map((path) => `/${entry.name}${path}`);
  });
}
