import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { create as disposition } from "content-disposition";
import { statementInConversation } from "#server/desk/customer.ts";
import { agreementPdf } from "#server/documents/agreement-pdf.ts";
import { openAgreement } from "#server/documents/agreement.ts";
import { pdfOf } from "#server/documents/pdf/write.ts";
import { receiptPdf } from "#server/documents/receipt-pdf.ts";
import { openReceipt } from "#server/documents/receipt.ts";
import { refundPdf } from "#server/documents/refund-pdf.ts";
import { openRefund } from "#server/documents/refund.ts";
import { period as periodSchema } from "#server/documents/schema.ts";
import { statementCsv } from "#server/documents/statement-csv.ts";
import { statementPdf } from "#server/documents/statement-pdf.ts";
import { openStatement } from "#server/documents/statement.ts";
import { NotFound } from "#server/platform/errors.ts";
import { openExport } from "#server/privacy/export/read.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { id as idSchema } from "#server/platform/zod.ts";
import { referenceOf } from "#server/plans/receipt.ts";
import { contextOf } from "./context.ts";
import { protectAnswer } from "./gate.ts";
import { mustBeWithinLimits } from "./limit.ts";
import { answerRefusal } from "./refusal-answer.ts";
import type { Context } from "./trpc.ts";

const STATEMENT = /^\/documents\/statements\/([\d-]{10})\/([\d-]{10})\.(pdf|csv)$/;
const COPY = /^\/documents\/data\/([\da-f-]{36})\.zip$/;
const OF_ONE = /^\/documents\/(receipts|refunds|agreements)\/([\da-f-]{36})\.pdf$/;

export const isDocument = (path: string) => path.startsWith("/documents/");

type Sent = {
  name: string;
  type: "application/pdf" | "application/zip" | "text/csv; charset=utf-8";
  bytes: Readable;
};

/** GET alone: written for whoever asks, while it is sent, and kept nowhere. */
export function documentFilesFor(origins: string[]) {
  const secure = origins[0]?.startsWith("https:") ?? false;

  return async function answerDocuments(req: IncomingMessage, res: ServerResponse) {
    protectAnswer(res, { secure });
    const context = await contextOf(req, res, secure).catch((error: unknown) => ({ error }));
    try {
      if ("error" in context) throw context.error;
      await send(req, res, context);
    } catch (error) {
      const isSignedIn = "viewer" in context && context.viewer !== null;
      if (!isNavigation(req) || !(error instanceof NotFound)) {
        return answerRefusal(req, res, error, "documents");
      }
      const from = `/sign-in?from=${encodeURIComponent(req.url ?? "/")}`;
      res.writeHead(303, { location: isSignedIn ? NO_PAGE : from }).end();
    }
  };
}

/** Where the portal says, in its own words, that there is no such thing. */
const NO_PAGE = "/-";

/** Somebody follows a link, and can read a page but no JSON. */
const isNavigation = ({ method, headers }: IncomingMessage) =>
  method === "GET" && (headers.accept?.includes("text/html") ?? false);

/** What no document has as its address costs no look into the database; nor does a stranger, who is told the same. */
async function send(req: IncomingMessage, res: ServerResponse, { viewer, network }: Context) {
  await mustBeWithinLimits({ type: "query", path: "documents.get", viewer, network });
  const open = openerOf(new URL(req.url ?? "/", "http://local"));
  const isRead = req.method === "GET" || req.method === "HEAD";
  if (!isRead || !viewer || !open) throw new NotFound();
  const { name, type, bytes } = await open(viewer);
  res.writeHead(200, {
    "content-type": type,
    "content-disposition": disposition(name, { type: "attachment" }),
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
  });
  if (req.method === "HEAD") return void res.end(() => bytes.destroy());
  await pipeline(bytes, res);
}

type Opener = (viewer: Viewer) => Promise<Sent>;

function openerOf({ pathname, searchParams }: URL): Opener | null {
  const [, from, to, format] = STATEMENT.exec(pathname) ?? [];
  if (from && to) return openerOfStatement({ from, to }, format, searchParams.get("conversation"));
  const copy = idSchema.safeParse(COPY.exec(pathname)?.[1]).data;
  if (copy)
    return async (viewer) => ({ type: "application/zip", ...(await openExport(viewer, copy)) });
  const [, kind, name] = OF_ONE.exec(pathname) ?? [];
  const id = idSchema.safeParse(name).data;
  if (!id) return null;
  if (kind === "receipts") return (viewer) => receipt(viewer, id);
  return kind === "refunds" ? (viewer) => refund(viewer, id) : (viewer) => agreement(viewer, id);
}

/** @param conversation staff ask for the statement of whoever they talk to */
function openerOfStatement(
  asked: object,
  format: string | undefined,
  conversation: string | null,
): Opener | null {
  const period = periodSchema.safeParse(asked).data;
  const conversationId = idSchema.nullable().safeParse(conversation).data;
  if (!period || conversationId === undefined) return null;
  return async (viewer) => {
    const { owner, statement } = conversationId
      ? await statementInConversation(viewer, { conversationId, period })
      : await openStatement(viewer, { customerId: viewer.id, period });
    const name = `kindline-statement-${statement.period.from}-${statement.period.to}.${format}`;
    return format === "csv"
      ? {
          name,
          type: "text/csv; charset=utf-8",
          bytes: Readable.from([statementCsv(owner, statement)]),
        }
      : { name, type: "application/pdf", bytes: pdfOf(statementPdf(owner, statement)) };
  };
}

async function receipt(viewer: Viewer, id: string): Promise<Sent> {
  const { owner, receipt: paid } = await openReceipt(viewer, id);
  return pdfNamed("receipt", id, receiptPdf(owner, paid));
}

async function refund(viewer: Viewer, id: string): Promise<Sent> {
  const { owner, refund: note } = await openRefund(viewer, id);
  return pdfNamed("refund", id, refundPdf(owner, note));
}

async function agreement(viewer: Viewer, id: string): Promise<Sent> {
  const { owner, agreement: agreed } = await openAgreement(viewer, id);
  return pdfNamed("agreement", id, agreementPdf(owner, agreed));
}

const pdfNamed = (kind: string, id: string, document: Parameters<typeof pdfOf>[0]): Sent => ({
  name: `kindline-${kind}-${referenceOf(id)}.pdf`,
  type: "application/pdf",
  bytes: pdfOf(document),
});
