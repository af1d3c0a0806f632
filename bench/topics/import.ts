import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { db } from "#server/platform/db.ts";
import { settings, useSettings } from "#server/platform/settings.ts";
import { runSlice } from "#server/imports/run.ts";
import { startImport } from "#server/imports/start.ts";
import { storeImport } from "#server/imports/store.ts";
import type { Bench } from "../core.ts";
import { copyIn, copyOut, wipe } from "../import/copy.ts";
import { PARTS, peakDuring, writePurchases } from "../import/file.ts";
import { interleave } from "../rounds.ts";
import type { Measured } from "../table.ts";

/**
 * Instalments a second, through the whole import against COPY of the rows that come of it: into the same tables, with
 * the same indexes and the same checks at COMMIT. `--instalments=1000000` for as many.
 */
export async function measureImport({ scale, opened }: Bench): Promise<Measured[]> {
  const { rounds, withinMs } = scale.import;
  const asked = /--instalments=(\d+)/.exec(process.argv.join(" "))?.[1];
  const instalments = Number(asked ?? scale.import.instalments);
  const folder = await mkdtemp(join(tmpdir(), "kindline-bench-import-"));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  // The database writes and reads its copies there, as another user.
  await chmod(folder, 0o777);
  useSettings({ ...settings(), DATA_DIR: folder });
  const file = join(folder, "purchases.csv");
  await writePurchases(file, instalments / PARTS);

  const peaks: number[] = [];
  const checks: number[] = [];
  async function ours() {
    await wipe();
    const run = await checked(file);
    checks.push(instalments / run.seconds);
    const { seconds, megabytes } = await peakDuring(() => runStep(run.id, "write"));
    peaks.push(megabytes);
    await copyOut(folder);
    return instalments / seconds;
  }
  const samples = await interleave(
    { rounds, withinMs },
    {
      ours,
      copy: async () => {
        await wipe();
        const { seconds } = await peakDuring(() => copyIn(folder));
        return instalments / seconds;
      },
    },
  );
  const rivals = { "COPY of the same rows": { samples: samples.copy, goal: { atLeast: 0.25 } } };
  return [
    {
      what: `import of ${instalments.toLocaleString("en")} instalments`,
      unit: "instalments/s",
      ours: samples.ours,
      rivals,
    },
    { what: "dry run of the same file", unit: "instalments/s", ours: checks },
    { what: "memory on top while it runs", unit: "MB", ours: peaks, goal: { atMost: 256 } },
  ];
}

const admin = async () => {
  const found = await db.person.findFirstOrThrow({ where: { role: "admin" } });
  return { ...found, sessionId: "" };
};

async function checked(file: string) {
  const viewer = await admin();
  const bytes = createReadStream(file);
  const { id } = await storeImport(viewer, { kind: "purchases", name: "bench", size: 0, bytes });
  const { seconds } = await peakDuring(() => runStep(id, "check"));
  await startImport(viewer, id);
  return { id, seconds };
}

async function runStep(importId: string, step: "check" | "write") {
  const where = { importId_step: { importId, step } };
  const { id } = await db.feedImportRun.findUniqueOrThrow({ where });
  while (await runSlice(id)) await Promise.resolve();
  const { refused, created } = await db.feedImportRun.findUniqueOrThrow({ where });
  if (refused > 0 || created === 0) throw new Error(`The ${step} refused ${refused} purchases`);
}
