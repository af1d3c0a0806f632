import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { mustComeSoon } from "#server/boot/slow-sender.ts";
import { serve } from "#tests/support/sse.ts";

let server: Awaited<ReturnType<typeof serve>>;
afterEach(() => server.close());

async function serveWithin(milliseconds: number) {
  server = await serve((req, res) => {
    mustComeSoon(req, milliseconds);
    req.resume();
    req.once("end", () => res.end("whole"));
  });
  return server.url;
}

test("who sends a body drop by drop is let go", async () => {
  const { port } = new URL(await serveWithin(300));
  const slow = connect(Number(port), "127.0.0.1");
  slow.on("error", () => {});
  const closed = new Promise((resolve) => slow.once("close", resolve));
  slow.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");
  const dripping = setInterval(() => slow.write("x"), 50);
  slow.resume();
  await closed;
  clearInterval(dripping);
});

test("who has sent all of it waits for the answer as long as it takes", async () => {
  const url = await serveWithin(1);
  const answer = await fetch(url, { method: "POST", body: "quick" });
  expect(await answer.text()).toBe("whole");
  expect(await (await fetch(url)).text()).toBe("whole");
});
