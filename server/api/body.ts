import type { IncomingMessage } from "node:http";

/** By its header alone, before any of it is read. */
export const tellsMoreThan = ({ headers }: IncomingMessage, limit: number) =>
  Number(headers["content-length"] ?? 0) > limit;

/** Its bytes are what was signed; the answer still goes the way that they came. @returns null for more than the limit */
export async function readBody(req: IncomingMessage, limit: number) {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Read by nobody, the rest of it flows off. */
export function unread(req: IncomingMessage, status: number) {
  req.resume();
  return status;
}
