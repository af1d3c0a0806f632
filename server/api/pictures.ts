import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { readPicture } from "#server/files/picture.ts";
import { NotFound } from "#server/platform/errors.ts";
import { contextOf } from "./context.ts";
import { protectAnswer } from "./gate.ts";
import { mustBeWithinLimits } from "./limit.ts";
import { answerRefusal } from "./refusal-answer.ts";

const ONE = /^\/pictures\/([0-9a-f]{64})$/;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

export const isPicture = (path: string) => path.startsWith("/pictures/");

/**
 * GET /pictures/<hash>: what a shop or a thing looks like, for whoever is signed in. Anybody else is answered as if there
 * were none. Under its hash a picture is never another one, so a browser asks for it once.
 */
export function picturesFor(origins: string[]) {
  const secure = origins[0]?.startsWith("https:") ?? false;

  return async function answerPictures(req: IncomingMessage, res: ServerResponse) {
    protectAnswer(res, { secure });
    try {
      await send(req, res, secure);
    } catch (error) {
      answerRefusal(req, res, error, "pictures");
    }
  };
}

async function send(req: IncomingMessage, res: ServerResponse, secure: boolean) {
  const { viewer, network } = await contextOf(req, res, secure);
  await mustBeWithinLimits({ type: "query", path: "pictures.get", viewer, network });
  const isRead = req.method === "GET" || req.method === "HEAD";
  const hash = ONE.exec(req.url ?? "")?.[1];
  if (!isRead || !viewer || !hash) throw new NotFound();
  const { type, size, bytes } = await readPicture(hash);
  res.writeHead(200, {
    "content-type": type,
    "content-length": size,
    "content-disposition": "inline",
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    // By nobody on the way, as they have not seen who is signed in.
    "cache-control": `private, max-age=${YEAR_SECONDS}, immutable`,
  });
  await pipeline(bytes.createReadStream(), res);
}
