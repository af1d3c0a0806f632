import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./stamp.ts";

export const ENCODINGS = ["br", "zstd", "gzip"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type StaticRoot = { prefix: string; folder: string; isImmutable: boolean };

export const builtFolder = () => join(ROOT, process.env.NEXT_DIST || ".next");

export const staticRoots = (dist = builtFolder()): StaticRoot[] => [
  { prefix: "/_next/static", folder: join(dist, "static"), isImmutable: true },
  { prefix: "", folder: join(ROOT, "public"), isImmutable: false },
];

/** The smaller copies lie under the paths that they are asked for by, so that their type is told by their name. */
export const compressedFolder = (encoding: Encoding, dist = builtFolder()) =>
  join(dist, "compressed", encoding);

export function pathsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return [`/${entry.name}`];
    if (!entry.isDirectory()) return [];
    return pathsIn(join(folder, entry.name)).map((path) => `/${entry.name}${path}`);
  });
}
