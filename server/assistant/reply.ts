import type { ModelMessage } from "ai";
import type { LiveRun } from "#server/conversations/live-run.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { currentModel } from "./model.ts";
import { attempt } from "./models/attempt.ts";
import { tellFailure } from "./models/failure.ts";
import { beginningWithCustomer } from "./models/first-words.ts";
import { outsideModel, restAfter } from "./models/outside.ts";

/** Both together take no longer than a minute. */
const limits = {
  outside: { silentMs: 8_000, wholeMs: 45_000, isOutside: true },
  own: { firstTextMs: 10_000, silentMs: 15_000, wholeMs: 15_000 },
  alone: { firstTextMs: 10_000, silentMs: 60_000, wholeMs: 60_000 },
} as const;

/**
 * By the outside model, if there is one, and by the embedded one when that fails. Words of an outside model that
 * broke off cannot be gone on with, as no other model knows how its sentence ends, and a whole answer behind half of
 * one would say things twice. So the answer begins anew in its place: the log holds one text for a run, which is
 * written at its end, and the stream lets a draft be replaced from any place on.
 */
export async function writeReply(viewer: Viewer, history: ModelMessage[], run: LiveRun) {
  const outside = outsideModel();
  if (!outside) return attempt(viewer, history, run, currentModel(), limits.alone);
  const { model, firstTextMs } = outside;
  try {
    const told = beginningWithCustomer(history);
    return await attempt(viewer, told, run, model, { ...limits.outside, firstTextMs });
  } catch (error) {
    if (run.signal.aborted) throw error;
    restAfter(error);
    tellFailure(run.row.id, error, run.text !== "");
    run.beginAnew();
    return attempt(viewer, history, run, currentModel(), limits.own);
  }
}
