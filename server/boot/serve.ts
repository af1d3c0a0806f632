import { listDemoPeople } from "#server/auth/demo-people.ts";
import type { Env } from "#server/platform/env.ts";
import { print } from "./console.ts";
import { openDomain } from "./domain.ts";
import { loadWeb } from "./web.ts";

export async function serve(
  env: Env,
  database: string | Promise<string>,
  opened: AsyncDisposableStack,
  signal: AbortSignal,
) {
  const listen = await loadWeb(env, opened);
  await openDomain(env, await database, opened);
  signal.throwIfAborted();
  await listen();
}

const CAN = {
  customer: "sees plans, asks the assistant, reaches a person",
  agent: "takes conversations over at the desk",
  supervisor: "does what agents do, and watches over the desk",
  admin: "does everything staff can do",
};

export async function welcome(env: Env) {
  const people = await listDemoPeople();
  const width = Math.max(0, ...people.map(({ email }) => email.length));
  const lines = people.map(
    ({ email, name, role }) => `  ${email.padEnd(width)}  ${name}: ${CAN[role]}`,
  );
  const demo = [
    "",
    "This is the demo: sign in with two clicks as one of these people.",
    ...lines,
    `Their mails are at ${env.origin}/mail, and nothing leaves this machine.`,
  ];
  print(["", `Kindline is ready: ${env.origin}`, ...(env.demo ? demo : []), ""].join("\n"));
}
