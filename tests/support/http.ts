import { once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { buffer } from "node:stream/consumers";
import * as zlib from "node:zlib";

type Asked = { path?: string; method?: string; headers?: Record<string, string> };
export type Answered = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** As it goes over the wire: no path is tidied up, no header added, nothing decoded. */
export async function openRaw(url: string, { path = "/", method = "GET", headers }: Asked = {}) {
  const { hostname, port } = new URL(url);
  const asked = request({ hostname, port, path, method, headers, agent: false });
  asked.end();
  // "response" carries this one thing.
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  return answer;
}

export async function askRaw(url: string, asked: Asked = {}): Promise<Answered> {
  const answer = await openRaw(url, asked);
  const { statusCode: status = 0, headers } = answer;
  return { status, headers, body: await buffer(answer) };
}

/** What the sender meant. */
export function plain({ headers, body }: Answered): Buffer {
  switch (headers["content-encoding"]) {
    case undefined:
      return body;
    case "br":
      return zlib.brotliDecompressSync(body);
    case "zstd":
      return zlib.zstdDecompressSync(body);
    case "gzip":
      return zlib.gunzipSync(body);
    default:
      throw new Error(`Nobody asked for ${headers["content-encoding"]}`);
  }
}
