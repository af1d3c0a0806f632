import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const MADE = /^server\/platform\/prisma\//;
/** What opens everything may know everything, and nobody knows it. */
const START_UP = ["server/boot", "server/main.ts"];

type Import = { file: string; imported: string };

const IMPORT = /\b(?:from|import)\s*\(?\s*"([^"]+)"/g;

/** Imports of types count: who needs to know the shape of a thing depends on it. */
const imports = globSync("server/**/*.ts", { cwd: ROOT })
  .filter((file) => !MADE.test(file))
  .flatMap((file): Import[] =>
    Array.from(readFileSync(join(ROOT, file), "utf8").matchAll(IMPORT), ([, specifier = ""]) => ({
      file,
      imported: placeOf(file, specifier),
    })),
  );

function placeOf(file: string, specifier: string) {
  if (specifier.startsWith("#")) return specifier.slice(1);
  return specifier.startsWith(".") ? posix.join(posix.dirname(file), specifier) : specifier;
}

/** "server/plans/policy.ts" → "server/plans". */
const folderOf = (path: string) => path.split("/").slice(0, 2).join("/");

function edgesOf(found: Import[]) {
  const edges = new Map<string, Set<string>>();
  for (const { file, imported } of found) {
    const [from, to] = [folderOf(file), folderOf(imported)];
    if (from === to || !to.startsWith("server/")) continue;
    edges.set(from, (edges.get(from) ?? new Set()).add(to));
  }
  return edges;
}

/** @returns those whom one can leave and come back to. */
function circular(edges: Map<string, Set<string>>) {
  const reached = (from: string, seen = new Set<string>()) => {
    for (const to of edges.get(from) ?? []) {
      if (!seen.has(to)) reached(to, seen.add(to));
    }
    return seen;
  };
  return [...edges.keys()].filter((folder) => reached(folder).has(folder)).toSorted();
}

test("the folders of the server import each other in no circle", () => {
  expect(imports.length).toBeGreaterThan(500);
  expect(circular(edgesOf(imports))).toEqual([]);
});

test("a circle is found, also one over three folders", () => {
  const chain = [
    { file: "server/a/x.ts", imported: "server/b/y.ts" },
    { file: "server/b/z.ts", imported: "server/c/schema.ts" },
    { file: "server/d/x.ts", imported: "server/a/x.ts" },
  ];
  expect(circular(edgesOf(chain))).toEqual([]);
  const back = [...chain, { file: "server/c/policy.ts", imported: "server/a/policy.ts" }];
  expect(circular(edgesOf(back))).toEqual(["server/a", "server/b", "server/c"]);
});

test("only start-up imports what seeds the demo company", () => {
  const seeding = imports.filter(({ imported }) => imported.startsWith("prisma/"));
  expect(seeding.length).toBeGreaterThan(0);
  expect(seeding.filter(({ file }) => !START_UP.includes(folderOf(file)))).toEqual([]);
});
