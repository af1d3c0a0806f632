import { createHash, randomUUID } from "node:crypto";
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { log } from "#server/platform/log.ts";
import type { Model } from "./classifier.ts";
import type { Vocabulary } from "./features.ts";

const HASH_BYTES = 32;
const LENGTH_BYTES = 4;

const head = z.strictObject({
  fingerprint: z.string(),
  labels: z.array(z.string()),
  features: z.array(z.string()),
});
type Head = z.infer<typeof head>;

/** Of every file in these folders and of what runs it: a model learned from anything else is not read. */
export function fingerprintOf(folders: string[]) {
  const hash = createHash("sha256").update(process.version);
  for (const folder of folders) {
    const entries = globSync("**", { cwd: folder, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    for (const file of files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()) {
      hash
        .update(`${file.slice(folder.length)}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

export function remembered<Label extends string>(
  file: string,
  fingerprint: string,
  isLabel: (text: string) => text is Label,
  learnNow: () => Model<Label>,
): Model<Label> {
  const known = read(file, fingerprint);
  if (known?.labels.every(isLabel)) return { ...known, labels: known.labels.filter(isLabel) };
  const began = Date.now();
  const model = learnNow();
  log.info({ milliseconds: Date.now() - began }, "the assistant has learned its phrases");
  keep(file, fingerprint, model);
  return model;
}

function read(file: string, fingerprint: string): Model<string> | null {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(HASH_BYTES);
    if (!bytes.subarray(0, HASH_BYTES).equals(hashOf(body))) return null;
    const headLength = body.readUInt32LE(0);
    const text = body.toString("utf8", LENGTH_BYTES, LENGTH_BYTES + headLength);
    const known = head.parse(JSON.parse(text));
    return known.fingerprint === fingerprint
      ? modelOf(known, body.subarray(LENGTH_BYTES + headLength))
      : null;
  } catch {
    return null;
  }
}

/** Behind the head: the weights of the features, for each label a plane, and the kinds of the features. */
function modelOf({ labels, features }: Head, rest: Buffer): Model<string> {
  // A view of wide numbers begins at a multiple of their width; a part of a file need not.
  const { buffer } = new Uint8Array(rest);
  const weights = new Float64Array(buffer, 0, features.length);
  const size = features.length + 1;
  const planes = labels.map(
    (_, index) => new Float32Array(buffer, weights.byteLength + index * size * 4, size),
  );
  const kinds = new Uint8Array(buffer, weights.byteLength + labels.length * size * 4);
  const vocabulary: Vocabulary = new Map();
  for (const [index, feature] of features.entries()) {
    vocabulary.set(feature, { index, weight: weights[index] ?? 0, kind: kindAt(kinds, index) });
  }
  return { labels, vocabulary, planes };
}

function kindAt(kinds: Uint8Array, index: number) {
  const kind = kinds[index];
  if (kind === 0 || kind === 1 || kind === 2) return kind;
  throw new RangeError("There is no such kind of feature");
}

/** Beside its place and moved there whole: several processes may begin at once, and one may be cut short. */
function keep(file: string, fingerprint: string, { labels, vocabulary, planes }: Model<string>) {
  const entries = [...vocabulary.values()];
  const features = [...vocabulary.keys()];
  const text = JSON.stringify({ fingerprint, labels, features } satisfies Head);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(Buffer.byteLength(text));
  const weights = Float64Array.from(entries, ({ weight }) => weight);
  const kinds = Uint8Array.from(entries, ({ kind }) => kind);
  const numbers = [weights, ...planes, kinds].map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  const body = Buffer.concat([length, Buffer.from(text), ...numbers]);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const own = `${file}.${randomUUID()}`;
    writeFileSync(own, Buffer.concat([hashOf(body), body]));
    renameSync(own, file);
  } catch (error) {
    log.warn({ err: error, file }, "what the assistant has learned cannot be kept");
  }
}

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest();
