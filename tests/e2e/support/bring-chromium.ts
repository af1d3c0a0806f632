import { spawnSync } from "node:child_process";
import { installedChromium } from "./chromium.ts";

/** @returns whether there is a browser to test with, installed now where the system lets us. */
export function bringChromium() {
  if (installedChromium()) return true;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && spawnSync("apt-get", ["--version"]).status === 0) {
    console.log("Installing Chromium from the system's packages …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
    for (const name of ["chromium-headless-shell", "chromium"]) {
      spawnSync("apt-get", ["install", "-y", "-qq", name], { stdio: "ignore", env });
      if (installedChromium()) return true;
    }
  }
  console.error(
    "The browser tests need Chromium, and it could not be installed from here.\n" +
      "Install it and run npm test again: on Debian `sudo apt-get install chromium`, on macOS `brew install --cask chromium`.",
  );
  return false;
}
