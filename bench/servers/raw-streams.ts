import type { ServerResponse } from "node:http";
import { answerBench } from "./answer-bench.ts";

/** As little as a stream can be: the same bytes, with no router, no rights and no log behind them. */
const followers = new Map<string, Set<ServerResponse>>();
const open = new Set<ServerResponse>();

setInterval(() => {
  for (const res of open) res.write("event: ping\ndata: \n\n");
}, 5000);

answerBench(
  (req, res) => {
    const conversationId = req.url?.slice(1) ?? "";
    const those = followers.get(conversationId) ?? new Set();
    followers.set(conversationId, those.add(res));
    open.add(res);
    res.once("close", () => {
      those.delete(res);
      open.delete(res);
    });
    res.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    });
    res.write("event: connected\ndata: {}\n\n");
  },
  (event) => {
    const data = JSON.stringify({ type: "event", event });
    const frame = `data: ${data}\nid: ${event.conversationId}:${event.seq}\n\n`;
    for (const res of followers.get(event.conversationId) ?? []) res.write(frame);
  },
);
