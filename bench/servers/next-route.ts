import { join } from "node:path";
import next from "next";
import { portal } from "#server/api/portal.ts";
import { answerBench, openGround } from "./answer-bench.ts";

openGround();
globalThis.portal = portal;
const app = next({ dir: join(import.meta.dirname, "../next-route"), quiet: true });
await app.prepare();
const handle = app.getRequestHandler();
answerBench((req, res) => void handle(req, res));
