import { fork } from "node:child_process";
import { once } from "node:events";

/** A second process of the program, as far as it has a bus: it repeats what it hears and says what it is told to. */
export async function openOtherProcess(settings: { databaseUrl: string; redisUrl?: string }) {
  const child = fork(new URL("./bus-echo.ts", import.meta.url), {
    env: { ...process.env, BUS_SETTINGS: JSON.stringify(settings) },
    execArgv: [],
  });
  const heard: unknown[] = [];
  child.on("message", (message) => heard.push(message));
  await once(child, "message");
  return {
    heard,
    say: (topic: string, message: unknown) => child.send({ topic, message }),
    close: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}
