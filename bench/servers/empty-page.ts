import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import next from "next";
import { compressed } from "#server/boot/compress.ts";
import { precompress } from "#server/boot/precompress.ts";
import { openStaticFiles } from "#server/boot/static-files.ts";

/** The empty page, sent as ours are: what differs is what stands on it. */
const dir = join(import.meta.dirname, "../empty-page");
const dist = join(dir, ".next");
const roots = [{ prefix: "/_next/static", folder: join(dist, "static"), isImmutable: true }];
await precompress(dist, roots);

const app = next({ dir, quiet: true });
await app.prepare();
const handle = app.getRequestHandler();
const sendStatic = openStaticFiles(dist, roots);
const server = createServer((req, res) => {
  if (!sendStatic(req, res)) compressed(req, res, () => void handle(req, res));
});
server.listen(0, "127.0.0.1", () => {
  // A TCP server has an address of this kind.
  process.send?.((server.address() as AddressInfo).port);
});
process.once("disconnect", () => process.exit());
