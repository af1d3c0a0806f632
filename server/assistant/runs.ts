import { v7 as uuid } from "uuid";
import { append } from "#server/conversations/log.ts";
import { LiveRun, liveRuns } from "#server/conversations/live-run.ts";
import { contents } from "#server/conversations/schema.ts";
import { waitsForTheirPerson } from "#server/conversations/their-person.ts";
import { askFor } from "#server/desk/requests.ts";
import { db, pool } from "#server/platform/db.ts";
import { log } from "#server/platform/log.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { endRun } from "./end-run.ts";
import { keepGap } from "./keep-gap.ts";
import { historyUpTo } from "./history.ts";
import { keepAccount } from "./keep-account.ts";
import { Account } from "./models/account.ts";
import { writeReply } from "./reply.ts";
import { personIntentIn } from "./person-intent.ts";

const LOOKED_AT = 10;

/**
 * Begins the answer to a question, detached from the request that asked it: whoever watches may come and go. One
 * answer at a time, and one to a question; what is asked meanwhile is answered after it. While a person is on the
 * way the assistant goes on answering, unless it is to be the person who had resolved it; and nothing begins once a
 * person holds the conversation.
 */
export async function startAnswer(viewer: Viewer, conversationId: string, questionSeq: number) {
  const { rows } = await pool.query<{ id: string; turn: number }>({
    name: "start-run",
    text: `
      insert into assistant_run (id, conversation_id, turn, question_seq)
      select $3, c.id, c.turn, $2 from conversation c
      where c.id = $1 and c.agent_id is null and c.closed_at is null
        and not exists (
          select 1 from assistant_run where conversation_id = c.id and question_seq >= $2 and "end" = 'finished')
        and not ${waitsForTheirPerson("c.id")}
      for update of c
      on conflict (conversation_id) where ended_at is null do nothing
      returning id, turn`,
    values: [conversationId, questionSeq, uuid()],
  });
  const [row] = rows;
  if (row) void answer(viewer, new LiveRun({ ...row, conversationId, questionSeq }));
}

async function answer(viewer: Viewer, run: LiveRun) {
  const { id, conversationId, questionSeq } = run.row;
  const account = new Account();
  const isWhole = await write(viewer, run, account);
  run.end();
  // What has ended otherwise took something all the same; nobody waits for this.
  if (!isWhole) {
    await keepAccount(id, account, null).catch((error) =>
      log.error({ err: error, run: id }, "the account of a run was not kept"),
    );
  }
  await answerNext(viewer, conversationId, questionSeq).catch((error) =>
    log.error({ err: error, conversationId }, "the next question was not taken up"),
  );
}

/** @returns false when it did not come to its end */
async function write(viewer: Viewer, run: LiveRun, account: Account) {
  const { conversationId, questionSeq } = run.row;
  try {
    const history = await historyUpTo(conversationId, questionSeq);
    await finish(run, account, await writeReply({ viewer, history, run, account }));
    return true;
  } catch (error) {
    if (!run.signal.aborted)
      await giveUp(run, error).catch((cause) => log.error({ err: cause }, "run not ended"));
    return false;
  }
}

type Reply = Awaited<ReturnType<typeof writeReply>>;

/** Said only if the right to speak is still this run's: whoever took it has ended the run as well. */
async function finish(run: LiveRun, account: Account, reply: Reply) {
  const { id, conversationId, turn } = run.row;
  const { text, citations, proposal, move, autopay, pause, choices, cards, isForPerson, gap } =
    reply;
  const { seq } = await append({
    conversationId,
    kind: "message",
    author: "assistant",
    clientKey: id,
    turn,
    content: {
      text,
      runId: id,
      ...(citations.length > 0 && { citations }),
      ...(proposal && { proposal }),
      ...(move && { move }),
      ...(autopay && { autopay }),
      ...(pause && { pause }),
      ...(choices.length > 0 && { choices }),
      ...(cards.length > 0 && { cards }),
      ...(isForPerson && { isForPerson }),
    },
  });
  await keepAccount(id, account, text);
  if (gap) await keepGap(run.row, seq, gap);
}

/** Changes nothing where the right to speak was taken away: whoever took it has ended the run already. */
async function giveUp(run: LiveRun, error: unknown) {
  log.error({ err: error, run: run.row.id }, "the assistant could not answer");
  await run.save();
  if (await endRun(run.row.conversationId, run.row.id, "failed")) {
    await askFor(run.row.conversationId, "failure");
  }
}

async function answerNext(viewer: Viewer, conversationId: string, answeredSeq: number) {
  const newer = await db.event.findMany({
    where: { conversationId, author: "customer", kind: "message", seq: { gt: answeredSeq } },
    orderBy: { seq: "desc" },
    take: LOOKED_AT,
    select: { seq: true, content: true },
  });
  const open = newer.find(
    ({ content }) => personIntentIn(contents.message.parse(content).text)?.askedBy !== "words",
  );
  if (open) await startAnswer(viewer, conversationId, open.seq);
}

export async function interruptRuns() {
  await Promise.allSettled(
    liveRuns().map(async (run) => {
      await run.save();
      await endRun(run.row.conversationId, run.row.id, "interrupted");
      run.stop();
    }),
  );
}
