import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { create as disposition } from "content-disposition";
import { customerSpokenTo } from "#server/conversations/spoken-to.ts";
import { readFile } from "#server/files/read.ts";
import { isShown } from "#server/files/policy.ts";
import { storeFile } from "#server/files/store.ts";
import { NotFound, SignedOut } from "#server/platform/errors.ts";
import { id } from "#server/platform/zod.ts";
import { contextOf } from "./context.ts";
import { conversationIn, nameIn } from "./file-header.ts";
import { isFromOurPage, protectAnswer, refuse } from "./gate.ts";
import { mustBeWithinLimits } from "./limit.ts";
import { answerRefusal } from "./refusal-answer.ts";
import type { Context } from "./trpc.ts";

const FILES = "/files";
const ONE = /^\/files\/([^/?]+)$/;

export const isFile = (path: string) => path === FILES || path.startsWith(`${FILES}/`);

/**
 * POST /files: one file, its bytes as they are. They never pass a parser of forms, and whatever type the sender gives
 * them does not count. GET /files/<id>: the bytes again.
 */
export function filesFor(origins: string[]) {
  const secure = origins[0]?.startsWith("https:") ?? false;

  return async function answerFiles(req: IncomingMessage, res: ServerResponse) {
    protectAnswer(res, { secure });
    const isUpload = req.method === "POST" && req.url === FILES;
    if (isUpload && !isFromOurPage(req, origins)) return refuse(req, res, 403);
    try {
      const ctx = await contextOf(req, res, secure);
      await (isUpload ? receive(req, res, ctx) : send(req, res, ctx));
    } catch (error) {
      answerRefusal(req, res, error, "files");
    }
  };
}

async function receive(req: IncomingMessage, res: ServerResponse, ctx: Context) {
  const { viewer, network } = ctx;
  await mustBeWithinLimits({ type: "mutation", path: "files.upload", viewer, network });
  if (!viewer) throw new SignedOut();
  await ctx.keepAwake?.();
  const conversationId = conversationIn(req);
  const customerId = conversationId ? await customerSpokenTo(viewer, conversationId) : viewer.id;
  const file = await storeFile(viewer, {
    customerId,
    name: nameIn(req),
    size: Number(req.headers["content-length"] ?? 0),
    // The answer goes the same way as the bytes came: a refusal must not close it.
    bytes: req.iterator({ destroyOnReturn: false }),
  });
  res.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify(file));
}

/** A stranger, also one who has not signed in, is answered as if there were no such file. */
async function send(req: IncomingMessage, res: ServerResponse, { viewer, network }: Context) {
  await mustBeWithinLimits({ type: "query", path: "files.get", viewer, network });
  const isRead = req.method === "GET" || req.method === "HEAD";
  const asked = id.safeParse(ONE.exec(req.url ?? "")?.[1]);
  if (!isRead || !viewer || !asked.success) throw new NotFound();
  const { file, bytes } = await readFile(viewer, asked.data);
  res.writeHead(200, {
    "content-type": file.type,
    "content-length": file.size,
    "content-disposition": disposition(file.name, {
      type: isShown(file.type) ? "inline" : "attachment",
    }),
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
  });
  await pipeline(bytes.createReadStream(), res);
}
