import { now } from "#server/platform/clock.ts";
import { everyLook } from "../looked.ts";
import { PERSON, sections } from "./sections.ts";
import type { Snapshot } from "./snapshot.ts";
import { rowForCustomer, type Subject } from "./row-for-customer.ts";

/** docs/my-data.md describes it; whoever changes it incompatibly raises the version. */
export const SCHEMA = "kindline.my-data";
export const VERSION = 1;

/** Written row by row, so that it is never whole in memory. */
export async function* jsonOf(snapshot: Snapshot, subject: Subject): AsyncGenerator<string> {
  const head = { schema: SCHEMA, version: VERSION, madeAt: now().toISOString() };
  yield JSON.stringify(head, null, 2).replace(/\n\}$/, "");
  for await (const row of snapshot.rows(PERSON, subject.id)) {
    yield `,\n  "person": ${JSON.stringify(rowForCustomer(row, subject))}`;
  }
  for (const section of sections) {
    yield* listOf(section.name, mapped(snapshot.rows(section, subject.id), subject));
  }
  yield* listOf("whoLooked", everyLook(subject.id));
  yield "\n}\n";
}

async function* mapped(rows: ReturnType<Snapshot["rows"]>, subject: Subject) {
  for await (const row of rows) yield rowForCustomer(row, subject);
}

async function* listOf(name: string, rows: AsyncIterable<object>): AsyncGenerator<string> {
  yield `,\n  ${JSON.stringify(name)}: [`;
  let separator = "\n    ";
  for await (const row of rows) {
    yield `${separator}${JSON.stringify(row)}`;
    separator = ",\n    ";
  }
  yield separator.startsWith(",") ? "\n  ]" : "]";
}
