import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { csvOf, csvRows } from "#server/platform/csv.ts";
import { reportPathOf } from "./folder.ts";
import type { Outcome } from "./settle.ts";

const COLUMNS = ["line", "reference", "outcome", "reason"];

/**
 * On the disk before its transaction commits. What a batch that did not come to its end has written there is written
 * over by the next one.
 * @param from where the report ends, as the row says
 * @returns where it ends now
 */
export async function appendReport(runId: string, from: number, outcomes: Outcome[]) {
  const rows = outcomes.map(({ line, reference, result, reason }) => [
    line,
    reference,
    result,
    reason,
  ]);
  const bytes = Buffer.from(from === 0 ? csvOf(COLUMNS, rows) : csvRows(rows));
  const file = await open(reportPathOf(runId), constants.O_CREAT | constants.O_WRONLY, 0o600);
  try {
    await writeAll(file, bytes, from);
    await file.datasync();
  } finally {
    await file.close();
  }
  return from + bytes.length;
}

async function writeAll(file: FileHandle, bytes: Buffer, from: number) {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, from + done);
    done += bytesWritten;
  }
}
