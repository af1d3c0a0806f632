// Runs before anything else, on whatever Node there is, with nothing installed yet.
// Brings node_modules to what package-lock.json says, and does nothing when it is there already.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const modules = join(root, "node_modules");
const forTests = process.argv.includes("--tests");

if (!isInstalled()) install();

/** npm keeps a copy of the lock file beside what it installed. */
function isInstalled() {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const present = packagesOf(join(modules, ".package-lock.json"));
  const needed = Object.entries(wanted).filter(([path]) => path !== "");
  return (
    needed.every(([path, entry]) => isThere(entry, present[path])) &&
    spawnSync(join(modules, ".bin/node"), ["--version"], { shell: process.platform === "win32" })
      .status === 0
  );
}

function isThere(wanted, present) {
  if (present) return present.version === wanted.version && present.integrity === wanted.integrity;
  const mayLack = wanted.optional || wanted.devOptional || (wanted.dev && !forTests);
  return mayLack ?? false;
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

function install() {
  console.log("Installing what Kindline stands on, from the npm registry (about a minute) …");
  const began = Date.now();
  const npm = process.env.npm_execpath;
  const flags = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...flags], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", flags, { cwd: root, stdio: "inherit", shell: true });
  if (status !== 0) {
    console.error(
      "The packages could not be installed; npm says why above. " +
        "Kindline needs the npm registry once, and the right to write into this folder.",
    );
    process.exit(1);
  }
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}
