import { fork } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";

const opened = z.object({ address: z.object({ port: z.number() }) });
const heard = z.object({ raw: z.string(), secure: z.boolean(), to: z.array(z.string()) });

export type Heard = z.output<typeof heard>;

/** @param mode how it behaves (smtp-process.ts) */
export async function openSmtp(mode: "well" | "full" | "cut" = "well") {
  const child = fork(new URL("./smtp-process.ts", import.meta.url), {
    env: { ...process.env, SMTP_MODE: mode },
    execArgv: [],
    // It warns of its certificate, which is what the tests want.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const mails: Heard[] = [];
  const [first]: unknown[] = await once(child, "message");
  const { port } = opened.parse(first).address;
  child.on("message", (message) => mails.push(heard.parse(message)));
  const at = `127.0.0.1:${port}`;
  return {
    mails,
    /** Its certificate is known to nobody, which `trusting` overlooks. */
    url: `smtp://kindline:of%20the%20post@${at}`,
    trusting: `smtp://kindline:of%20the%20post@${at}?tls.rejectUnauthorized=false`,
    stranger: `smtp://kindline:wrong@${at}?tls.rejectUnauthorized=false`,
    close: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}
