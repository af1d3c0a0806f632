import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Report } from "./report.ts";

const counts = z.record(z.string(), z.int());
const floors = z.strictObject({ passed: z.int(), kinds: counts, languages: counts });

const FILE = join(import.meta.dirname, "../floors.json");

/** How many have to pass at the least: what was reached once is not lost again unseen. */
export const readFloors = () => floors.parse(JSON.parse(readFileSync(FILE, "utf8")));

export type Floors = z.output<typeof floors>;

/** @returns what has fallen below its floor, in words */
export function fallenIn(report: Report, { passed, kinds, languages }: Floors): string[] {
  return [
    ...below("all", report.passed, passed),
    ...Object.entries(kinds).flatMap(([name, floor]) =>
      below(name, report.kinds[name]?.passed ?? 0, floor),
    ),
    ...Object.entries(languages).flatMap(([name, floor]) =>
      below(name, report.languages[name]?.passed ?? 0, floor),
    ),
  ];
}

const below = (name: string, found: number, floor: number) =>
  found < floor ? [`${name}: ${found} of at least ${floor}`] : [];
