import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const DATABASE = ["server/platform/db.ts", "tests/support/database.ts"];
/** Types are gone when the code runs. */
const IMPORT = /^(?:import|export)\s(?!type\s)[^"]*?"([.#][^"]+)"|import\(\s*"([.#][^"]+)"\s*\)/gm;

const known = new Map<string, string[]>();

/** @returns whether what a test's file imports reaches the database, however far away. `file` begins at the project's root. */
export function needsDatabase(file: string) {
  const seen = new Set<string>();
  const ahead = [file];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (DATABASE.includes(next)) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    ahead.push(...importsOf(next));
  }
  return false;
}

function importsOf(file: string) {
  const found = known.get(file) ?? readImports(file);
  known.set(file, found);
  return found;
}

function readImports(file: string) {
  if (!/\.tsx?$/.test(file) || !existsSync(join(ROOT, file))) return [];
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(IMPORT)].map(([, written, awaited]) =>
    pathOf(written ?? awaited ?? "", file),
  );
}

const pathOf = (specifier: string, from: string) =>
  specifier.startsWith("#")
    ? specifier.slice(1)
    : relative(ROOT, join(ROOT, dirname(from), specifier));
