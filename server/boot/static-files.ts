import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import Negotiator from "negotiator";
import send from "send";
import {
  builtFolder,
  compressedFolder,
  type Encoding,
  ENCODINGS,
  pathsIn,
  staticRoots,
} from "./static-tree.ts";

type StaticFile = { root: string; path: string; isImmutable: boolean; encodings: Encoding[] };

const BUILT = "/_next/static/";
const YEAR_MS = 365 * 24 * 3_600_000;

/**
 * Answers for the files of the build and of public/, in the smallest form that the client takes. Which there are is
 * read once: a path is looked up and never put together, so that none leads outside.
 * @returns a handler that says whether the request was for it.
 */
export function openStaticFiles(dist = builtFolder(), roots = staticRoots(dist)) {
  const files = listFiles(dist, roots);

  return function answer(req: IncomingMessage, res: ServerResponse): boolean {
    if (req.method !== "GET" && req.method !== "HEAD") return false;
    const path = decoded(req.url?.split("?", 1)[0] ?? "/");
    const file = path === null ? undefined : files.get(path);
    if (path !== null && file) sendFile(req, res, path, file, dist);
    else if (req.url?.startsWith(BUILT)) notThere(res);
    else return false;
    return true;
  };
}

function listFiles(dist: string, roots: ReturnType<typeof staticRoots>) {
  const compressed = ENCODINGS.map((encoding) => {
    const folder = compressedFolder(encoding, dist);
    return { encoding, paths: new Set(existsSync(folder) ? pathsIn(folder) : []) };
  });
  const encodingsOf = (path: string) =>
    compressed.filter(({ paths }) => paths.has(path)).map(({ encoding }) => encoding);

  return new Map<string, StaticFile>(
    roots.flatMap(({ prefix, folder, isImmutable }) =>
      pathsIn(folder).map((path) => [
        prefix + path,
        { root: folder, path, isImmutable, encodings: encodingsOf(prefix + path) },
      ]),
    ),
  );
}

function sendFile(
  req: IncomingMessage,
  res: ServerResponse,
  asked: string,
  { root, path, isImmutable, encodings }: StaticFile,
  dist: string,
) {
  const encoding = chooseEncoding(req, encodings);
  if (encodings.length > 0) res.setHeader("vary", "accept-encoding");
  if (encoding) res.setHeader("content-encoding", encoding);
  res.setHeader("x-content-type-options", "nosniff");
  const from = encoding ? { root: compressedFolder(encoding, dist), path: asked } : { root, path };
  send(req, encodeURI(from.path), {
    root: from.root,
    index: false,
    dotfiles: "allow",
    maxAge: isImmutable ? YEAR_MS : 0,
    immutable: isImmutable,
  }).pipe(res);
}

function chooseEncoding(req: IncomingMessage, encodings: Encoding[]): Encoding | undefined {
  const negotiator: Negotiating = new Negotiator(req);
  const chosen = negotiator.encoding([...encodings, "identity"], { preferred: encodings });
  return encodings.find((encoding) => encoding === chosen);
}

type Negotiating = {
  encoding: (available: string[], order: { preferred: string[] }) => string | undefined;
};

/** Of a build that is gone, or of none: rendering a page to say so would only cost time. */
const notThere = (res: ServerResponse) =>
  res
    .writeHead(404, {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    })
    .end("Not Found");

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
