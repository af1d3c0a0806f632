import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { BENCH_SECRET } from "../world.ts";
import type { Asked } from "./asking.ts";

export type Server = { port: number; ask: (asked: Asked) => Promise<number> };
export type ServerName =
  "ours" | "stock-streams" | "raw-streams" | "raw-reads" | "next-route" | "empty-page";

/** Starts bench/servers/<name>.ts in a process of its own, so that its memory and CPU time are its own. */
export async function startServer(
  name: ServerName,
  databaseUrl: string,
  opened: AsyncDisposableStack,
): Promise<Server> {
  const child = fork(join(import.meta.dirname, `${name}.ts`), {
    // What a server says in passing is no part of the tables.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: [...process.execArgv, "--expose-gc"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: BENCH_SECRET,
    },
  });
  opened.defer(async () => {
    if (child.exitCode !== null) return;
    const gone = once(child, "exit");
    child.disconnect();
    await gone;
  });
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`The server ${name} ended with ${code}`);
  });
  failed.catch(() => {});

  const answer = async () => Number((await Promise.race([once(child, "message"), failed]))[0]);
  return {
    port: await answer(),
    ask: (asked) => {
      const answered = answer();
      child.send(asked);
      return answered;
    },
  };
}
