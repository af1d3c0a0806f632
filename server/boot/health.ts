import type { ServerResponse } from "node:http";
import { isBusUp } from "#server/platform/bus.ts";
import { pool } from "#server/platform/db.ts";
import { areJobsUp } from "#server/platform/jobs.ts";
import { writeProbe } from "#server/platform/write-probe.ts";
import { isReady } from "./readiness.ts";

const PATIENCE_MS = 2000;
const canWrite = writeProbe(() => pool);

export async function answerHealth(res: ServerResponse, stopping: boolean) {
  const up = {
    database: await isDatabaseWell(),
    bus: isBusUp(),
    jobs: areJobsUp(),
    processes: isReady(),
  };
  const isWell = !stopping && Object.values(up).every(Boolean);
  res.writeHead(isWell ? 200 : 503, { "content-type": "application/json" });
  res.end(JSON.stringify({ status: stopping ? "stopping" : isWell ? "up" : "down", ...up }));
}

/** It answers, and keeps what it is given: with a full disk it would still do the first. */
function isDatabaseWell() {
  const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
  const answer = pool.query("select 1").then(canWrite, () => false);
  return Promise.race([answer, late]);
}
