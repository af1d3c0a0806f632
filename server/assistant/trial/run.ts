import { z } from "zod";
import { notifyDesks } from "#server/conversations/topics.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { addJob, type Tasks } from "#server/platform/jobs.ts";
import { log } from "#server/platform/log.ts";
import { id } from "#server/platform/zod.ts";
import { trialResults } from "../schema.ts";
import { answerOnTrial } from "./answer.ts";
import { Gone, modelOnTrial } from "./candidates.ts";
import { TRIAL_QUESTIONS } from "./questions.ts";

const STILL_MS = 120_000;

const queued = z.strictObject({ trialId: id });

/** One question a job: others have their turn in between, and a program that stops waits for no more than that. */
export const trialTasks: Tasks = {
  "assistant.trial": async (payload) => {
    const { trialId } = queued.parse(payload);
    if (await askNext(trialId)) await queueTrial(db, trialId);
  },
};

/** Queued twice it runs once: who comes second finds that the row has moved on. */
export const queueTrial = (tx: Parameters<typeof addJob>[0], trialId: string) =>
  addJob(tx, "assistant.trial", { trialId }, { key: `trial ${trialId}` });

const isLive = { endedAt: null, cancelledAt: null };

/** Both models answer the same question at the same time. @returns whether there is more */
export async function askNext(trialId: string): Promise<boolean> {
  const trial = await db.assistantTrial.findFirst({ where: { id: trialId, ...isLive } });
  if (!trial) return false;
  const results = trialResults.parse(trial.results);
  const question = TRIAL_QUESTIONS[results.length];
  try {
    const isLast = results.length + 1 >= Math.min(trial.questions, TRIAL_QUESTIONS.length);
    if (!question) return await endTrial(trialId);
    const [model, against] = await Promise.all([
      modelOnTrial(trial.model),
      modelOnTrial(trial.against),
    ]);
    const [tried, current] = await Promise.all([
      answerOnTrial(question, model),
      answerOnTrial(question, against),
    ]);
    const { count } = await db.assistantTrial.updateMany({
      // Whoever was faster with this question has moved the row on.
      where: { id: trialId, ...isLive, touchedAt: trial.touchedAt },
      data: {
        results: [...results, { tried, current }],
        touchedAt: later(trial.touchedAt),
        ...(isLast && { endedAt: now() }),
      },
    });
    return count > 0 && !isLast;
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    log.warn({ trial: trialId, model: error.message }, "a model on trial is no longer set");
    return await endTrial(trialId);
  } finally {
    notifyDesks({ changed: "trials" });
  }
}

async function endTrial(trialId: string) {
  await db.assistantTrial.updateMany({
    where: { id: trialId, ...isLive },
    data: { endedAt: now() },
  });
  return false;
}

/** Each write is told from the one before, also where a clock stands still. */
const later = (before: Date) => new Date(Math.max(+now(), +before + 1));

/** The program that was at it is gone: somebody else goes on. @returns how many */
export async function wakeTrials() {
  const still = await db.assistantTrial.findMany({
    where: { ...isLive, touchedAt: { lt: new Date(+now() - STILL_MS) } },
    select: { id: true },
  });
  for (const { id: trialId } of still) await queueTrial(db, trialId);
  return still.length;
}
