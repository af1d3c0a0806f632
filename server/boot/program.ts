import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { log } from "#server/platform/log.ts";
import { Refusal } from "#server/platform/refusal.ts";

type Start = (opened: AsyncDisposableStack, signal: AbortSignal) => Promise<void>;

const STOP_MS = 4800;
/** A terminal sends Ctrl-C to npm and to us, and npm passes its own on: those two are one. */
const SAME_SIGNAL_MS = 500;

/** Opens in order and closes in reverse: when told to, refused, or surprised. A second signal does not wait. */
export async function runProgram(start: Start) {
  const opened = new AsyncDisposableStack();
  const stopping = new AbortController();
  let stoppedAt = 0;

  async function stop(code: number) {
    if (stopping.signal.aborted) return;
    stoppedAt = Date.now();
    stopping.abort();
    setTimeout(() => process.exit(code || 1), STOP_MS).unref();
    await Promise.race([started, wait(STOP_MS / 2)]);
    await opened
      .disposeAsync()
      .catch((error: unknown) => log.error({ err: error }, "closing failed"));
    process.exit(code);
  }

  function onSignal() {
    if (stopping.signal.aborted && Date.now() - stoppedAt > SAME_SIGNAL_MS) process.exit(1);
    void stop(0);
  }

  function onSurprise(error: unknown) {
    log.fatal({ err: error, id: randomUUID() }, "something unforeseen happened; stopping");
    void stop(1);
  }

  process.on("SIGTERM", onSignal).on("SIGINT", onSignal);
  process.on("uncaughtException", onSurprise).on("unhandledRejection", onSurprise);
  process.on("disconnect", onSignal);

  const started = start(opened, stopping.signal).catch((error: unknown) => {
    if (stopping.signal.aborted) return;
    if (error instanceof Refusal) process.stderr.write(`\n${error.message}\n`);
    else log.fatal({ err: error }, "the start failed");
    queueMicrotask(() => void stop(1));
  });
  await started;
}
