import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { join } from "node:path";
import { parseEnv as parseVariables } from "node:util";
import { expect, test } from "vitest";
import { parseEnv, SETTINGS } from "#server/platform/env.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name = ""]) => name);

test("npm ci takes the lock file: it names what every platform needs", () => {
  const flags = ["ci", "--dry-run", "--ignore-scripts", "--no-audit", "--no-fund"];
  execFileSync("npm", flags, { cwd: ROOT, stdio: "pipe" });
});

test("the example of settings names each, and all its values can be used", () => {
  const example = parseVariables(read(".env.example"));
  expect(Object.keys(example).toSorted()).toEqual([...SETTINGS, "AUTH_SECRET"].toSorted());
  expect(parseEnv(example).problems).toEqual([]);
});

test("the README's table of settings names each", () => {
  const named = found(read("README.md"), /`([A-Z][A-Z_]+)`/g);
  const wanted = SETTINGS.filter((name) => name !== "NODE_ENV");
  expect(named).toEqual(expect.arrayContaining(wanted));
});

test("a container does nothing that is not a script here", () => {
  const dockerfile = read("Dockerfile");
  const run = found(dockerfile, /npm run (?:--silent )?(\w+)/g);
  expect(run).toEqual(["build", "healthy"]);
  for (const name of [...run, "start"]) expect(scripts).toHaveProperty(name);
});

test("compose sets only what can be set", () => {
  const app = read("compose.yaml").split(/^ {2}database:/m, 1)[0] ?? "";
  const set = found(app, /^ {6}([A-Z_]+):/gm);
  expect(set.length).toBeGreaterThan(4);
  expect(SETTINGS).toEqual(expect.arrayContaining(set));
});

test("a container is healthy while the program says so, and ill when it does not answer", async () => {
  const server = createServer((_, res) => res.writeHead(200).end()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const PORT = String(typeof address === "object" ? address?.port : "");
  const { spawn } = await import("node:child_process");
  const ask = async () => {
    const child = spawn(process.execPath, [".config/healthy.mjs"], {
      cwd: ROOT,
      env: { ...process.env, PORT },
    });
    return (await once(child, "exit"))[0] as unknown;
  };
  expect(await ask()).toBe(0);
  server.close();
  expect(await ask()).toBe(1);
});

test("what the pages for newcomers link to is there", () => {
  for (const page of [
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    ...globSync("docs/**/*.md", { cwd: ROOT }),
  ]) {
    const paths = found(read(page), /`((?:app|server|prisma|tests|bench|docs)\/[\w.()[\]/-]+)`/g);
    for (const path of paths) {
      expect(existsSync(join(ROOT, path)), `${page} names ${path}`).toBe(true);
    }
  }
});

test("each guarantee in the tests' README names files that are there", () => {
  const named = found(read("tests/README.md"), /`((?:app|server|prisma|e2e)\/[^`]+|walls)`/g);
  expect(named.length).toBeGreaterThan(50);
  for (const name of named) {
    const pattern = name.endsWith("**") ? `${name}/*.test.ts` : `${name}.test.{ts,tsx}`;
    expect(globSync(`tests/${pattern}`, { cwd: ROOT }), name).not.toEqual([]);
  }
});
