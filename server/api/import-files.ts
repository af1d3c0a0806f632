import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { create as disposition } from "content-disposition";
import { readReport } from "#server/imports/read-report.ts";
import { canImport } from "#server/imports/policy.ts";
import { importKind, importStep } from "#server/imports/schema.ts";
import { storeImport } from "#server/imports/store.ts";
import { templateOf } from "#server/imports/template.ts";
import { NotFound, SignedOut } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { id as idSchema } from "#server/platform/zod.ts";
import { contextOf } from "./context.ts";
import { nameIn } from "./file-header.ts";
import { isFromOurPage, protectAnswer, refuse } from "./gate.ts";
import { mustBeWithinLimits } from "./limit.ts";
import { answerRefusal } from "./refusal-answer.ts";
import type { Context } from "./trpc.ts";

const PREFIX = "/imports/";
const UPLOAD = /^\/imports\/(\w+)$/;
const TEMPLATE = /^\/imports\/templates\/(\w+)\.csv$/;
const REPORT = /^\/imports\/([\da-f-]{36})\/(\w+)\.csv$/;

export const isImport = (path: string) => path.startsWith(PREFIX);

/**
 * POST /imports/<kind>: one CSV file, its bytes as they are. GET /imports/templates/<kind>.csv and
 * /imports/<id>/<step>.csv: an example of it, and what became of its lines. All of it for admins.
 */
export function importFilesFor(origins: string[]) {
  const secure = origins[0]?.startsWith("https:") ?? false;

  return async function answerImports(req: IncomingMessage, res: ServerResponse) {
    protectAnswer(res, { secure });
    const isUpload = req.method === "POST";
    if (isUpload && !isFromOurPage(req, origins)) return refuse(req, res, 403);
    try {
      const ctx = await contextOf(req, res, secure);
      await (isUpload ? receive(req, res, ctx) : send(req, res, ctx));
    } catch (error) {
      answerRefusal(req, res, error, "imports");
    }
  };
}

/** Whoever may not is refused before a byte is taken. */
async function receive(req: IncomingMessage, res: ServerResponse, ctx: Context) {
  const { viewer, network } = ctx;
  await mustBeWithinLimits({ type: "mutation", path: "imports.upload", viewer, network });
  if (!viewer) throw new SignedOut();
  authorize(canImport(viewer));
  const kind = importKind.safeParse(UPLOAD.exec(req.url ?? "")?.[1]);
  if (!kind.success) throw new NotFound();
  await ctx.keepAwake?.();
  const stored = await storeImport(viewer, {
    kind: kind.data,
    name: nameIn(req),
    size: Number(req.headers["content-length"] ?? 0),
    // The answer goes the same way as the bytes came: a refusal must not close it.
    bytes: req.iterator({ destroyOnReturn: false }),
  });
  res.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify(stored));
}

/** A stranger, also one who has not signed in, is answered as if there were nothing. */
async function send(req: IncomingMessage, res: ServerResponse, { viewer, network }: Context) {
  await mustBeWithinLimits({ type: "query", path: "imports.file", viewer, network });
  const isRead = req.method === "GET" || req.method === "HEAD";
  if (!isRead || !viewer || !canImport(viewer)) throw new NotFound();
  const { name, bytes } = await sent(viewer, req.url ?? "");
  res.writeHead(200, {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": disposition(name, { type: "attachment" }),
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
  });
  if (req.method === "HEAD") return void res.end(() => bytes.destroy());
  await pipeline(bytes, res);
}

async function sent(viewer: Viewer, path: string): Promise<{ name: string; bytes: Readable }> {
  const kind = importKind.safeParse(TEMPLATE.exec(path)?.[1]);
  if (kind.success) {
    return { name: `${kind.data}.csv`, bytes: Readable.from([templateOf(kind.data)]) };
  }
  const [, id, step] = REPORT.exec(path) ?? [];
  const asked = { id: idSchema.safeParse(id), step: importStep.safeParse(step) };
  if (!asked.id.success || !asked.step.success) throw new NotFound();
  const { file, bytes } = await readReport(viewer, asked.id.data, asked.step.data);
  return {
    name: `kindline-import-${asked.step.data}-${asked.id.data}.csv`,
    bytes: file.createReadStream({ start: 0, end: bytes - 1 }),
  };
}
