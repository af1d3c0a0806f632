import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

const SOURCE = join(import.meta.dirname, "../../../node_modules/axe-core/axe.min.js");

let address: Promise<string> | undefined;

/** What comes from an address a browser compiles once and keeps; as text it would read it anew in each document, for 0.3 s. */
export const axeAddress = () => (address ??= serveEngine());

async function serveEngine() {
  const engine = readFileSync(SOURCE);
  const headers = { "content-type": "text/javascript", "cache-control": "max-age=86400" };
  const server = createServer((_, res) => void res.writeHead(200, headers).end(engine));
  server.listen(0, "127.0.0.1").unref();
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/axe.js`;
}
