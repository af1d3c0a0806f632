import { execFile } from "node:child_process";
import { access, chown, constants, mkdir } from "node:fs/promises";
import { userInfo } from "node:os";
import { promisify } from "node:util";
import { Refusal } from "./refusal.ts";

const run = promisify(execFile);

type Run = (program: string, parameters: string[]) => Promise<{ stdout: string }>;
type Account = { uid: number; gid: number };

export type Owner = { run: Run; take: (folder: string) => Promise<void> };

/** PostgreSQL refuses to run as root, so root lends it to a user of its own. */
export async function findOwner(postgres: string, dataDir: string): Promise<Owner> {
  const options = { cwd: dataDir, env: { ...process.env, LC_ALL: "C" } };
  if (userInfo().uid !== 0) {
    return {
      run: (program, parameters) => run(program, parameters, options),
      take: (folder) => make(folder),
    };
  }
  const account = await accountOf("postgres").catch(() => accountOf("nobody"));
  const plainly: Run = (program, parameters) =>
    run(program, parameters, { ...options, ...account });
  const seeing: Run = (program, parameters) =>
    run("setpriv", [...mayEnterAll(account), program, ...parameters], options);
  const sees = await canReach(plainly, postgres, dataDir);
  if (!sees && !(await canReach(seeing, postgres, dataDir))) {
    throw new Refusal(
      "PostgreSQL does not run as root, and no other user can reach this folder. " +
        "Move the project out of root's home, start it as another user, or set DATABASE_URL.",
    );
  }
  return { run: sees ? plainly : seeing, take: (folder) => make(folder, account) };
}

const mayEnterAll = ({ uid, gid }: Account) => [
  `--reuid=${uid}`,
  `--regid=${gid}`,
  "--clear-groups",
  "--inh-caps=+dac_override",
  "--ambient-caps=+dac_override",
  // Without this the kernel forgets that right again where a program asks before it opens.
  "--securebits=+no_setuid_fixup",
];

const canReach = (as: Run, postgres: string, dataDir: string) =>
  Promise.all([as(postgres, ["--version"]), as("test", ["-x", dataDir])]).then(
    () => true,
    () => false,
  );

async function accountOf(user: string): Promise<Account> {
  const [uid, gid] = await Promise.all(["-u", "-g"].map((flag) => run("id", [flag, user])));
  return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
}

async function make(folder: string, account?: Account) {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
    if (account) await chown(folder, account.uid, account.gid);
  } catch {
    throw new Refusal(
      `The folder ${folder} cannot be written to. Give this user the right, or set DATA_DIR to another folder.`,
    );
  }
}
