import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "kindline-walls-"));

/** Each stands alone in a file of its own, so that its wall is the one that catches it. */
const forbidden: [file: string, line: string][] = [
  ["app/(customer)/home/page.tsx", `import { db } from "#server/platform/db.ts";`],
  ["app/(customer)/home/page.tsx", `import { getPlan } from "#server/plans/plan.ts";`],
  ["app/(customer)/home/page.tsx", `import { portal } from "#server/api/portal.ts";`],
  ["app/(customer)/home/page.tsx", `import { portal } from "../../../server/api/portal.ts";`],
  ["app/(customer)/home/page.tsx", `import { Chat } from "#app/(customer)/chat/chat.tsx";`],
  ["app/(customer)/home/page.tsx", `import { Lists } from "../../admin/_desk/lists.tsx";`],
  ["app/(customer)/home/page.tsx", `import { Pool } from "pg";`],
  ["app/(customer)/home/page.tsx", `import { readFile } from "node:fs/promises";`],
  ["app/(customer)/home/page.tsx", `import Image from "next/image";`],
  ["app/(customer)/home/page.tsx", `import { Inter } from "next/font/google";`],
  ["app/_ui/money.tsx", `import { useTRPC } from "#app/_trpc/client.tsx";`],
  ["app/_ui/money.tsx", `import { useQuery } from "@tanstack/react-query";`],
  ["app/_ui/money.tsx", `import { getPlan } from "#server/plans/plan.ts";`],
  ["app/_ui/money.tsx", `import { Pool } from "pg";`],
  ["server/plans/plan.ts", `import { initTRPC } from "@trpc/server";`],
  ["server/plans/plan.ts", `import { initTRPC } from "@trpc/server/adapters/node-http";`],
  ["server/plans/plan.ts", `import { headers } from "next/headers";`],
  ["server/plans/plan.ts", `import { useState } from "react";`],
  ["server/plans/plan.ts", `import { Money } from "#app/_ui/money.tsx";`],
  ["server/plans/plan.ts", `import type { Portal } from "#server/api/portal.ts";`],
  ["server/plans/deep/plan.ts", `import { appRouter } from "../../api/root.ts";`],
  ["server/plans/plan.ts", `import { openWeb } from "#server/boot/web.ts";`],
  ["server/plans/plan.ts", `import { DEMO_PEOPLE } from "#prisma/demo/people.ts";`],
  ["server/platform/mail.ts", `import { DEMO_PEOPLE } from "#prisma/demo/people.ts";`],
  ["server/api/plans.ts", `import { DEMO_PEOPLE } from "#prisma/demo/people.ts";`],
  ["server/plans/policy.ts", `import { db } from "#server/platform/db.ts";`],
  ["server/plans/schema.ts", `import { now } from "#server/platform/clock.ts";`],
  ["server/plans/schema.ts", `import { getPlan } from "#server/conversations/log.ts";`],
  ["server/plans/policy.ts", `import { initTRPC } from "@trpc/server";`],
  ["server/platform/mail.ts", `import { getPlan } from "#server/plans/plan.ts";`],
  ["server/platform/mail.ts", `import type { Money } from "#server/plans/schema.ts";`],
  ["server/platform/mail.ts", `import { getPlan } from "../plans/plan.ts";`],
  ["server/platform/mail.ts", `import { createElement } from "react";`],
  ["server/platform/format/markdown.ts", `import { readFile } from "node:fs/promises";`],
  ["server/platform/format/markdown.ts", `import { db } from "#server/platform/db.ts";`],
  ["server/api/plans.ts", `import { db } from "#server/platform/db.ts";`],
  ["server/api/plans.ts", `import { PrismaClient } from "#server/platform/prisma/client.ts";`],
  ["server/api/plans.ts", `import { PrismaClient } from "@prisma/client";`],
  ["server/api/plans.ts", `import { Money } from "#app/_ui/money.tsx";`],
  ["server/api/plans.ts", `import { headers } from "next/headers";`],
];

const allowed: [file: string, line: string][] = [
  ["app/(customer)/home/page.tsx", `import { isStaff } from "#server/platform/viewer.ts";`],
  ["app/(customer)/home/page.tsx", `import { languageOf } from "#server/platform/locale.ts";`],
  ["server/plans/schema.ts", `import { cursor } from "#server/platform/cursor.ts";`],
  ["server/boot/domain.ts", `import { seed } from "#prisma/seed.ts";`],
  ["app/(customer)/home/page.tsx", `import { planId } from "#server/plans/schema.ts";`],
  ["app/(customer)/home/page.tsx", `import { canSend } from "#server/plans/policy.ts";`],
  [
    "app/(customer)/home/page.tsx",
    `import { teaserText } from "#server/platform/format/markdown.ts";`,
  ],
  ["app/_ui/money.tsx", `import { teaserText } from "#server/platform/format/markdown.ts";`],
  ["app/(customer)/home/page.tsx", `import type { AppRouter } from "#server/api/root.ts";`],
  ["app/(customer)/home/page.tsx", `import { useTRPC } from "#app/_trpc/client.tsx";`],
  ["app/(customer)/home/page.tsx", `import { Plan } from "./plan.tsx";`],
  ["app/(customer)/home/more/page.tsx", `import { Plan } from "../plan.tsx";`],
  ["app/_ui/money.tsx", `import type { Money } from "#server/plans/schema.ts";`],
  ["server/plans/plan.ts", `import { db } from "#server/platform/db.ts";`],
  ["server/plans/plan.ts", `import { append } from "#server/conversations/log.ts";`],
  ["server/plans/schema.ts", `import { id } from "#server/platform/zod.ts";`],
  ["server/plans/policy.ts", `import type { Prisma } from "#server/platform/prisma/client.ts";`],
  ["server/platform/mail.ts", `import { db } from "#server/platform/db.ts";`],
  ["server/api/plans.ts", `import { getPlan } from "#server/plans/plan.ts";`],
  ["server/api/trpc.ts", `import type { Role } from "#server/platform/prisma/enums.ts";`],
  ["server/boot/web.ts", `import next from "next";`],
];

type Finding = { code: string; filename: string };
const caught = new Set<string>();

beforeAll(() => {
  cpSync(join(ROOT, "oxlint.config.ts"), join(folder, "oxlint.config.ts"));
  cpSync(join(ROOT, "package.json"), join(folder, "package.json"));
  cpSync(join(ROOT, "tsconfig.json"), join(folder, "tsconfig.json"));
  for (const [file, line] of [...forbidden, ...allowed]) plant(placeOf(file, line), line);
  plant(
    "server/plans/circle-a.ts",
    `import { b } from "#server/plans/circle-b.ts";\nexport const a = () => b;`,
  );
  plant(
    "server/plans/circle-b.ts",
    `import { a } from "./circle-a.ts";\nexport const b = () => a;`,
  );
  for (const { code, filename } of findings()) {
    if (/no-restricted-imports|no-cycle/.test(code)) caught.add(filename);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

/** One wall looks at the file's name (schema.ts), the others at its folder: the name stays, in a folder of its own. */
function placeOf(file: string, line: string) {
  const number = [...forbidden, ...allowed].findIndex(([a, b]) => a === file && b === line);
  const isNamed = /^server\/[^/]+\/(schema|policy)\.ts$/.test(file);
  return isNamed
    ? file.replace(/^server\/[^/]+/, `server/noun${number}`)
    : file.replace(/\.(tsx?)$/, `-${number}.$1`);
}

function plant(file: string, text: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${text}\n`);
}

function findings(): Finding[] {
  const oxlint = join(ROOT, "node_modules/oxlint/bin/oxlint");
  try {
    execFileSync(process.execPath, [oxlint, "--format=json"], { cwd: folder, encoding: "utf8" });
    return [];
  } catch (error) {
    // Findings make the tool end with 1, and execFileSync throws what it printed.
    return JSON.parse((error as { stdout: string }).stdout).diagnostics;
  }
}

test.each(forbidden)("%s may not say: %s", (file, line) => {
  expect(caught).toContain(placeOf(file, line));
});

test.each(allowed)("%s may say: %s", (file, line) => {
  expect(caught).not.toContain(placeOf(file, line));
});

test("no two files import each other", () => {
  expect(caught).toContain("server/plans/circle-a.ts");
});
