import { ZodError, type z } from "zod";
import type { Answer } from "#server/feed/once.ts";
import { messageOf, problemOf } from "#server/feed/problems.ts";
import type { Tx } from "#server/platform/db.ts";
import { log } from "#server/platform/log.ts";

export type Told = { line: number; reference: string; told: unknown };
export type Outcome = {
  line: number;
  reference: string;
  result: "created" | "changed" | "same" | "refused";
  reason: string;
};

/** How one kind of thing is told: by itself as the feed tells it, and by the thousand to the same end. */
export type Telling<Input extends z.ZodType, Fresh> = {
  input: Input;
  tell: (tx: Tx, told: z.output<Input>) => Promise<Answer>;
  /** What nobody has told yet and nothing contradicts can be written at once; what is not sorted, is told by itself. */
  sort: (
    tx: Tx,
    all: z.output<Input>[],
  ) => Promise<Map<z.output<Input>, "same" | { fresh: Fresh }>>;
  write: (tx: Tx, all: Fresh[]) => Promise<unknown>;
  /** What it is when it was there already and was told again by itself. */
  again: "changed" | "same";
};

type Read<Value> = { at: Told; value: Value };

/**
 * Tells all of them, each to its own outcome; what is refused keeps nobody.
 * @param isDry it is rolled back anyway, so that what nothing depends on need not be written
 */
export async function settle<Input extends z.ZodType, Fresh>(
  tx: Tx,
  telling: Telling<Input, Fresh>,
  all: Told[],
  isDry: boolean,
): Promise<Outcome[]> {
  const outcomes = new Map<Told, Outcome>();
  const decide = (at: Told, result: Outcome["result"], reason = "") =>
    void outcomes.set(at, { line: at.line, reference: at.reference, result, reason });

  const read = all.flatMap((at): Read<z.output<Input>>[] => {
    const parsed = telling.input.safeParse(at.told);
    if (parsed.success) return [{ at, value: parsed.data }];
    decide(at, "refused", reasonOf(parsed.error));
    return [];
  });
  const sorted = await telling.sort(
    tx,
    read.map(({ value }) => value),
  );
  const fresh: (Read<z.output<Input>> & { fresh: Fresh })[] = [];
  const others: Read<z.output<Input>>[] = [];
  for (const one of read) {
    const found = sorted.get(one.value);
    if (found === "same") decide(one.at, "same");
    else if (found) fresh.push({ ...one, ...found });
    else others.push(one);
  }
  const isWritten =
    (isDry && others.length === 0) ||
    (await writeAll(tx, () =>
      telling.write(
        tx,
        fresh.map(({ fresh: rows }) => rows),
      ),
    ));
  if (isWritten) for (const { at } of fresh) decide(at, "created");
  else others.push(...fresh);
  for (const { at, value } of others.toSorted((a, b) => a.at.line - b.at.line)) {
    const { result, reason = "" } = await tellOne(tx, telling, value);
    decide(at, result, reason);
  }
  return all.flatMap((at) => outcomes.get(at) ?? []);
}

/** @returns false: somebody else tells the same at this moment, so each is told by itself */
async function writeAll(tx: Tx, write: () => Promise<unknown>) {
  try {
    await inSavepoint(tx, write);
    return true;
  } catch (error) {
    log.info({ err: error }, "a batch of an import goes line by line");
    return false;
  }
}

async function tellOne<Input extends z.ZodType, Fresh>(
  tx: Tx,
  { tell, again }: Telling<Input, Fresh>,
  told: z.output<Input>,
): Promise<{ result: Outcome["result"]; reason?: string }> {
  try {
    const { status } = await inSavepoint(tx, () => tell(tx, told));
    return { result: status === 201 ? "created" : again };
  } catch (error) {
    return { result: "refused", reason: reasonOf(error) };
  }
}

/** Where the connection is gone this throws once more, and the batch is begun again later. */
async function inSavepoint<Result>(tx: Tx, work: () => Promise<Result>): Promise<Result> {
  await tx.$executeRaw`savepoint one_of_many`;
  try {
    const result = await work();
    await tx.$executeRaw`release savepoint one_of_many`;
    return result;
  } catch (error) {
    await tx.$executeRaw`rollback to savepoint one_of_many`;
    throw error;
  }
}

/** In the words of the API. */
export function reasonOf(thrown: unknown): string {
  const { problem } = problemOf(thrown);
  if (problem.status === 500) log.error({ err: thrown }, "a line of an import failed");
  if (thrown instanceof ZodError) {
    return thrown.issues.map((issue) => `${issue.path.join(".")}: ${messageOf(issue)}`).join("; ");
  }
  const { field, reference } = problem.values ?? {};
  const about = [field, reference].filter((value) => value !== undefined).join(" ");
  return about ? `${problem.detail} (${about})` : problem.detail;
}
