import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fingerprintOf, remembered } from "./file.ts";
import type { Model } from "./model.ts";

const FOLDER = join(import.meta.dirname, "../../../node_modules/.cache/kindline");
/** All of the assistant: more than what its models depend on, and none of it is missed. */
const SOURCES = [join(import.meta.dirname, "..")];
/** Nothing is learned from what it is asked here. */
const TALKS = ["eval/**"];
/** Beside the models: of what all of them were learned. */
const ALL = join(FOLDER, "learned-from");

let fingerprint: string | undefined;
const currentFingerprint = () => (fingerprint ??= fingerprintOf(SOURCES, TALKS));

const models = new Map<string, Model>();

/** A model by its name, from this process, from its file, or learned now. */
export function modelNamed(name: string, learnNow: () => Model): Model {
  const known = models.get(name) ?? remembered(join(FOLDER, name), currentFingerprint(), learnNow);
  models.set(name, known);
  return known;
}

/** Nobody has to wait for any of them to be learned. */
export const isAllLearned = () =>
  existsSync(ALL) && readFileSync(ALL, "utf8") === currentFingerprint();

export function noteAllLearned() {
  mkdirSync(dirname(ALL), { recursive: true });
  writeFileSync(ALL, currentFingerprint());
}
