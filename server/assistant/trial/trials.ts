import { notifyDesks } from "#server/conversations/topics.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { outsideModel } from "../models/outside.ts";
import { canSeeAssistant, canTryModels } from "../policy.ts";
import { trialResults, type TrialsView, type TrialState, type TrialView } from "../schema.ts";
import { isCandidate, listCandidates } from "./candidates.ts";
import { TRIAL_QUESTIONS } from "./questions.ts";
import { queueTrial } from "./run.ts";
import { differencesOf, scoreOf } from "./score.ts";

const WEEK_MS = 7 * 86_400_000;

export async function getTrials(viewer: Viewer): Promise<TrialsView> {
  authorize(canSeeAssistant(viewer));
  const [candidates, latest] = await Promise.all([
    listCandidates(new Date(+now() - WEEK_MS)),
    latestTrial(),
  ]);
  return { questions: TRIAL_QUESTIONS.length, candidates, latest };
}

/**
 * Begins to ask a model our own questions, beside the one that answers now.
 * @throws Conflict while another is being tried: of two who start at once, the row decides
 */
export async function startTrial(viewer: Viewer, model: string): Promise<TrialsView> {
  authorize(canTryModels(viewer));
  if (!isCandidate(model)) throw new NotFound();
  await db.$transaction(async (tx) => {
    const at = now();
    const [trial] = await tx.assistantTrial.createManyAndReturn({
      data: {
        model,
        against: outsideModel()?.id ?? "embedded",
        questions: TRIAL_QUESTIONS.length,
        askedById: viewer.id,
        askedAt: at,
        touchedAt: at,
      },
      skipDuplicates: true,
      select: { id: true },
    });
    if (!trial) throw new Conflict("assistantDesk.trialRuns");
    await queueTrial(tx, trial.id);
    await audit(tx, viewer, { action: "assistant.startTrial", details: { model } });
  });
  notifyDesks({ changed: "trials" });
  return getTrials(viewer);
}

/** What was measured by then stays. Cancelled twice it is cancelled once. */
export async function cancelTrial(viewer: Viewer, id: string): Promise<TrialsView> {
  authorize(canTryModels(viewer));
  await db.$transaction(async (tx) => {
    const trial = await tx.assistantTrial.findUnique({ where: { id }, select: { model: true } });
    if (!trial) throw new NotFound();
    const { count } = await tx.assistantTrial.updateMany({
      where: { id, endedAt: null, cancelledAt: null },
      data: { cancelledAt: now() },
    });
    if (count === 0) return;
    await audit(tx, viewer, { action: "assistant.cancelTrial", details: trial });
  });
  notifyDesks({ changed: "trials" });
  return getTrials(viewer);
}

async function latestTrial(): Promise<TrialView | null> {
  const trial = await db.assistantTrial.findFirst({
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    include: { askedBy: { select: { name: true } } },
  });
  if (!trial) return null;
  const results = trialResults.parse(trial.results);
  return {
    id: trial.id,
    state: stateOf(trial),
    done: results.length,
    questions: trial.questions,
    askedBy: trial.askedBy.name,
    askedAt: trial.askedAt.toISOString(),
    tried: scoreOf(
      trial.model,
      results.map(({ tried }) => tried),
    ),
    current: scoreOf(
      trial.against,
      results.map(({ current }) => current),
    ),
    differences: differencesOf(TRIAL_QUESTIONS, results),
  };
}

type Times = { cancelledAt: Date | null; endedAt: Date | null };

function stateOf({ cancelledAt, endedAt }: Times): TrialState {
  if (cancelledAt) return "cancelled";
  return endedAt ? "ended" : "running";
}
