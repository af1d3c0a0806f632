import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const DATABASE = ["server/platform/db.ts", "tests/support/database.ts"];
/** Types are gone when the code runs. */
const IMPORT = /^(?:import|export)\s(?!type\s)[^"]*?"([.#][^"]+)"|import\(\s*"([.#][^"]+)"\s*\)/gm;
/** What a file sets for its whole process, and what stands when it is over. */
const SETS =
  /\b(?:use(?:Settings|Model)|register\w+Hooks|(?:open|close)Database|openBus|startJobs)\(|\bprocess\.env\b|\bvi\.(?:spyOn|stub\w+|(?:do)?[mM]ock)\(|\bafter(?:Each|All)\(/;
/** It sets the clock right again after each test of every file. */
const SETUP = ["tests/support/clock.ts", "tests/support/database.ts"];

type Read = { sets: boolean; imports: string[] };
const known = new Map<string, Read>();

/** @returns whether what a test's file imports reaches the database, however far away. `file` begins at the project's root. */
export const needsDatabase = (file: string) => reached(file).some((one) => DATABASE.includes(one));

/** @returns whether a test's file, or what it is supported by, sets what the next one in the same process would find. */
export const needsProcess = (file: string) =>
  reached(file).some((one) => one.startsWith("tests/") && !SETUP.includes(one) && read(one).sets);

function reached(file: string) {
  const seen = new Set<string>();
  const ahead = [file];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    ahead.push(...read(next).imports);
  }
  return [...seen];
}

function read(file: string) {
  const found = known.get(file) ?? readAnew(file);
  known.set(file, found);
  return found;
}

function readAnew(file: string): Read {
  if (!/\.tsx?$/.test(file) || !existsSync(join(ROOT, file))) return { sets: false, imports: [] };
  const text = readFileSync(join(ROOT, file), "utf8");
  const imports = [...text.matchAll(IMPORT)].map(([, written, awaited]) =>
    pathOf(written ?? awaited ?? "", file),
  );
  return { sets: SETS.test(text), imports };
}

const pathOf = (specifier: string, from: string) =>
  specifier.startsWith("#")
    ? specifier.slice(1)
    : relative(ROOT, join(ROOT, dirname(from), specifier));
