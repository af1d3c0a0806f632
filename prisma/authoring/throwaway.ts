import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "#server/platform/postgres.ts";

/** A PostgreSQL for tests and tools, in a folder that goes with it. Nothing of it has to reach the disk. */
export async function startThrowaway() {
  const folder = await mkdtemp(join(tmpdir(), "kindline-throwaway-"));
  await chmod(folder, 0o755);
  const server = await startPostgres(folder, { fsync: "off", full_page_writes: "off" });
  const stop = () => server.stop().finally(() => rm(folder, { recursive: true, force: true }));
  return { url: server.url("postgres"), stop };
}
