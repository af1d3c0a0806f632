import { createHash, randomUUID } from "node:crypto";
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { log } from "#server/platform/log.ts";
import type { Model } from "./classifier.ts";

const HASH_BYTES = 32;
const LENGTH_BYTES = 4;

const head = z.strictObject({
  fingerprint: z.string(),
  labels: z.array(z.string()),
  features: z.array(z.string()),
  kinds: z.array(z.union([z.literal(0), z.literal(1), z.literal(2)])),
  weights: z.array(z.number()),
});

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

/** What was learned from the same sources before, or now and for the next time. */
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

/** @returns null for a file that is missing, cut short, changed, or made from other sources. */
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

function modelOf({ labels, features, kinds, weights }: z.infer<typeof head>, rest: Buffer) {
  const size = features.length + 1;
  // A view of floats begins at a multiple of four; a part of a buffer need not.
  const numbers = new Float32Array(new Uint8Array(rest).buffer);
  const planes = labels.map((_, index) => numbers.subarray(index * size, (index + 1) * size));
  const vocabulary = new Map(
    features.map((feature, index) => {
      const [weight = 0, kind = 0] = [weights[index], kinds[index]];
      return [feature, { index, weight, kind }];
    }),
  );
  return { labels, vocabulary, planes };
}

/** Beside its place and moved there whole: several processes may begin at once, and one may be cut short. */
function keep(file: string, fingerprint: string, { labels, vocabulary, planes }: Model<string>) {
  const entries = [...vocabulary.values()];
  const text = JSON.stringify({
    fingerprint,
    labels,
    features: [...vocabulary.keys()],
    kinds: entries.map(({ kind }) => kind),
    weights: entries.map(({ weight }) => weight),
  } satisfies z.infer<typeof head>);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(Buffer.byteLength(text));
  const numbers = planes.map(({ buffer, byteOffset, byteLength }) =>
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
