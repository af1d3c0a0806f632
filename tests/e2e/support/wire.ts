import { connect, createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { chromium } from "@playwright/test";
import { origin } from "./api.ts";
import { installedChromium } from "./chromium.ts";

/** A wire to the program that can die without anybody being told: what is sent is taken, and nothing comes. */
async function layWire(port: number) {
  const pairs = new Set<[Socket, Socket]>();
  const server = createServer((browser) => {
    const program = connect(port, "127.0.0.1");
    const pair: [Socket, Socket] = [browser, program];
    pairs.add(pair);
    browser.pipe(program);
    program.pipe(browser);
    for (const end of pair) end.on("error", () => end.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    // A TCP server has an address of this kind.
    port: (server.address() as AddressInfo).port,
    /** The connections there are; new ones are good. */
    swallow() {
      for (const [browser, program] of pairs) {
        browser.unpipe(program).resume();
        program.unpipe(browser).resume();
      }
      return pairs.size;
    },
    cut() {
      for (const socket of [...pairs].flat()) socket.destroy();
      server.close();
    },
  };
}

/** A browser that reaches the program, under its own address, over such a wire. */
export async function browserOverWire() {
  const { hostname, port } = new URL(origin());
  const wire = await layWire(Number(port));
  const browser = await chromium.launch({
    executablePath: installedChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      `--host-resolver-rules=MAP ${hostname}:${port} 127.0.0.1:${wire.port}`,
    ],
  });
  return {
    browser,
    wire,
    async close() {
      await browser.close();
      wire.cut();
    },
  };
}
