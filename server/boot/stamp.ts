import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

export function stampOf(file: string, sources: string[]) {
  const wanted = hashOf(sources);
  return {
    fits: () => existsSync(file) && readFileSync(file, "utf8") === wanted,
    /** While it is being made nothing is promised of it, so that a cut in the middle is seen. */
    remove: () => rmSync(file, { force: true }),
    write: () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, wanted);
    },
  };
}

function hashOf(sources: string[]) {
  const hash = createHash("sha256");
  const entries = sources.flatMap((source) => globSync(source, { cwd: ROOT, withFileTypes: true }));
  const files = entries.filter((entry) => entry.isFile());
  for (const file of files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()) {
    hash
      .update(`${file.slice(ROOT.length)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}
