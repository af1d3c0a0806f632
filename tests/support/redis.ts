import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

export const hasRedis = (() => {
  try {
    return execFileSync("redis-server", ["--version"]).length > 0;
  } catch {
    return false;
  }
})();

/** A Redis that keeps nothing, for one test. */
export async function startRedis() {
  const port = await freePort();
  const quiet = ["--save", "", "--appendonly", "no", "--bind", "127.0.0.1"];
  const server = spawn("redis-server", ["--port", String(port), ...quiet]);
  const gone = once(server, "exit");
  for await (const line of server.stdout) if (String(line).includes("Ready to accept")) break;
  const stop = async () => {
    server.kill();
    await gone;
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return address instanceof Object ? address.port : 0;
}
