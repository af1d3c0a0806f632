import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import * as zlib from "node:zlib";
import {
  builtFolder,
  compressedFolder,
  type Encoding,
  ENCODINGS,
  pathsIn,
  staticRoots,
} from "./static-tree.ts";

const COMPRESSIBLE = [".js", ".css", ".svg", ".json", ".txt", ".ico", ".html", ".webmanifest"];
/** Below this one packet carries it either way. */
const LEAST_BYTES = 1024;

const { constants } = zlib;
const compress: Record<Encoding, (content: Buffer) => Buffer> = {
  br: (content) =>
    zlib.brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  zstd: (content) =>
    zlib.zstdCompressSync(content, {
      pledgedSrcSize: content.length,
      params: { [constants.ZSTD_c_compressionLevel]: 19 },
    }),
  gzip: (content) => zlib.gzipSync(content, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Once at the build and as small as it gets, so that nobody waits for it at a request. One file after the other: the
 * asynchronous calls cost six times the processor time here (26 s instead of 4), most of it for memory.
 */
export async function precompress(dist = builtFolder(), roots = staticRoots(dist)) {
  for (const encoding of ENCODINGS) {
    rmSync(compressedFolder(encoding, dist), { recursive: true, force: true });
  }
  for (const { prefix, folder } of roots) {
    for (const path of pathsIn(folder).filter((file) => COMPRESSIBLE.includes(extname(file)))) {
      writeSmaller(readFileSync(join(folder, path)), prefix + path, dist);
      await setImmediate();
    }
  }
}

function writeSmaller(content: Buffer, path: string, dist: string) {
  if (content.length < LEAST_BYTES) return;
  for (const encoding of ENCODINGS) {
    const smaller = compress[encoding](content);
    if (smaller.length >= content.length) continue;
    const to = join(compressedFolder(encoding, dist), path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, smaller);
  }
}
