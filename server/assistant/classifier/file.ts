import { createHash, randomUUID } from "node:crypto";
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { log } from "#server/platform/log.ts";
import type { Model } from "./model.ts";

const HASH_BYTES = 32;
const LENGTH_BYTES = 4;

const head = z.strictObject({
  fingerprint: z.string(),
  labels: z.array(z.string()),
  features: z.int(),
  weights: z.int(),
});

/** Of every file in these folders and of what runs it: a model learned from anything else is not read. */
export function fingerprintOf(folders: string[], exclude: string[] = []) {
  const hash = createHash("sha256").update(process.version);
  for (const folder of folders) {
    const entries = globSync("**", { cwd: folder, exclude, withFileTypes: true });
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

/** Learned once, and read from its file at every later start. */
export function remembered(file: string, fingerprint: string, learnNow: () => Model): Model {
  const known = read(file, fingerprint);
  if (known) return known;
  const began = Date.now();
  const model = learnNow();
  log.debug({ file, milliseconds: Date.now() - began }, "the assistant has learned its phrases");
  keep(file, fingerprint, model);
  return model;
}

function read(file: string, fingerprint: string): Model | null {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(HASH_BYTES);
    if (!bytes.subarray(0, HASH_BYTES).equals(hashOf(body))) return null;
    const headLength = body.readUInt32LE(0);
    const known = head.parse(
      JSON.parse(body.toString("utf8", LENGTH_BYTES, LENGTH_BYTES + headLength)),
    );
    if (known.fingerprint !== fingerprint) return null;
    // A view of wide numbers begins at a multiple of their width; a part of a file need not.
    const { buffer } = new Uint8Array(body.subarray(LENGTH_BYTES + headLength));
    return modelIn(buffer, known);
  } catch {
    return null;
  }
}

/** Behind the head, the wide numbers before the narrow ones. */
function modelIn(buffer: ArrayBuffer, { labels, features, weights }: z.output<typeof head>): Model {
  let at = 0;
  const next = (bytes: number) => (at += bytes) - bytes;
  return {
    labels,
    vocabulary: {
      features: new Uint32Array(buffer, next(features * 4), features),
      rarity: new Float32Array(buffer, next(features * 4), features),
    },
    offsets: new Float32Array(buffer, next(labels.length * 4), labels.length),
    scales: new Float32Array(buffer, next(labels.length * 4), labels.length),
    starts: new Uint32Array(buffer, next((features + 1) * 4), features + 1),
    ofLabel: new Uint8Array(buffer, next(weights), weights),
    weights: new Int8Array(buffer, next(weights), weights),
  };
}

export function bytesOf(model: Model): Buffer {
  const { vocabulary, offsets, scales, starts, ofLabel, weights } = model;
  const numbers = [
    vocabulary.features,
    vocabulary.rarity,
    offsets,
    scales,
    starts,
    ofLabel,
    weights,
  ];
  return Buffer.concat(
    numbers.map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(buffer, byteOffset, byteLength),
    ),
  );
}

/** Beside its place and moved there whole: several processes may begin at once, and one may be cut short. */
function keep(file: string, fingerprint: string, model: Model) {
  const text = JSON.stringify({
    fingerprint,
    labels: model.labels,
    features: model.vocabulary.features.length,
    weights: model.weights.length,
  } satisfies z.output<typeof head>);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(Buffer.byteLength(text));
  const body = Buffer.concat([length, Buffer.from(text), bytesOf(model)]);
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
