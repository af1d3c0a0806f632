import { v7 as newId } from "uuid";
import { previewOf } from "#server/conversations/entry.ts";
import { contents, type EventContent, type EventKind } from "#server/conversations/schema.ts";
import { deadlineFor, priorityFor } from "#server/desk/deadline.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { AskedBy } from "#server/platform/prisma/enums.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { talkInBrowser } from "./past-call.ts";

type Event = Prisma.EventCreateManyInput;
type Request = Prisma.HumanRequestCreateManyInput;
type VoiceCall = Prisma.VoiceCallCreateManyInput;

const SWEEP_MS = 1_300;

/**
 * One conversation of the past. The log's own verbs always say it now, so these rows are written as they would have
 * been left, each content checked like any other.
 */
export class PastLog {
  readonly id: string;
  readonly events: Event[] = [];
  readonly requests: Request[] = [];
  readonly voiceCalls: VoiceCall[] = [];
  readonly #customer: Viewer;
  readonly #openedAt: Date;
  #at: Date;
  #closedAt: Date | null = null;
  #resolvedById: string | null = null;
  #agent: Viewer | null = null;
  #live: Request | null = null;
  #turn = 0;
  #preview = "";

  constructor(customer: Viewer, openedAt: Date) {
    this.id = newId({ msecs: openedAt.getTime() });
    this.#customer = customer;
    this.#openedAt = openedAt;
    this.#at = openedAt;
  }

  get at() {
    return this.#at;
  }

  get agent() {
    return this.#agent;
  }

  get row(): Prisma.ConversationCreateManyInput {
    return {
      id: this.id,
      customerId: this.#customer.id,
      locale: this.#customer.locale,
      seq: this.events.length,
      turn: this.#turn,
      readSeq: this.events.length,
      openedAt: this.#openedAt,
      closedAt: this.#closedAt,
      resolvedById: this.#resolvedById,
      lastEventAt: this.#at,
      preview: this.#preview,
    };
  }

  pass(seconds: number) {
    this.#at = new Date(this.#at.getTime() + Math.round(seconds * 1000));
  }

  add<Kind extends EventKind>(
    kind: Kind,
    author: Event["author"],
    content: EventContent<Kind>,
    authorId?: string,
  ) {
    const internal = kind === "note";
    this.events.push({
      conversationId: this.id,
      seq: this.events.length + 1,
      kind,
      author,
      authorId: authorId ?? null,
      internal,
      content: contents[kind].parse(content),
      createdAt: this.#at,
    });
    const said = kind === "message" && "text" in content ? content.text : null;
    if (said === null) return;
    const entry = { conversationId: this.id, kind: "message" as const, author };
    this.#preview = previewOf({ ...entry, content: { text: said } }) ?? this.#preview;
  }

  ask(askedBy: AskedBy, reason: string, goesOn?: Partial<Request>) {
    const requestId = newId({ msecs: this.#at.getTime() });
    const isOwn = askedBy === "button" || askedBy === "words";
    const author = askedBy === "assistant" ? "assistant" : isOwn ? "customer" : "system";
    this.add(
      "human_requested",
      author,
      { requestId, askedBy },
      isOwn ? this.#customer.id : undefined,
    );
    this.#live = {
      id: requestId,
      conversationId: this.id,
      customerId: this.#customer.id,
      askedBy,
      reason,
      priority: priorityFor(askedBy),
      askedAt: this.#at,
      firstAskedAt: this.#at,
      deadlineAt: deadlineFor(this.#at, true),
      ...goesOn,
    };
    this.requests.push(this.#live);
  }

  /** Whoever comes too late finds the promise broken. */
  join(agent: Viewer, seconds: number) {
    const arrival = new Date(this.#at.getTime() + Math.round(seconds * 1000));
    const deadline = this.#live ? new Date(this.#live.deadlineAt) : arrival;
    if (deadline < arrival) this.#breach(deadline);
    this.#at = arrival;
    this.#end({ end: "joined", ownerId: agent.id });
    this.#agent = agent;
    this.#turn += 1;
    this.add("joined", "agent", { name: agent.name }, agent.id);
  }

  withdraw() {
    const requestId = this.#live?.id;
    if (!requestId) return;
    this.#end({ end: "withdrawn" });
    const content = { requestId, end: "withdrawn" as const };
    this.add("human_request_ended", "customer", content, this.#customer.id);
  }

  call(seconds: number) {
    const call = talkInBrowser(this, this.#customer.id, seconds);
    if (call) this.voiceCalls.push(call);
  }

  handBack() {
    if (!this.#agent) return;
    this.add("handed_back", "agent", { name: this.#agent.name }, this.#agent.id);
    this.#agent = null;
    this.#turn += 1;
  }

  /** Gone without a word: the customer waits again, in front of the others. */
  leave() {
    if (!this.#agent) return;
    this.add("left", "system", { name: this.#agent.name });
    this.#agent = null;
    this.#turn += 1;
    const last = this.requests.at(-1);
    this.ask("agent_away", last?.reason ?? "", last && { firstAskedAt: last.firstAskedAt });
  }

  resolve(isByAgent: boolean) {
    this.withdraw();
    const by = isByAgent && this.#agent ? "agent" : "customer";
    const { id, name } = by === "agent" && this.#agent ? this.#agent : this.#customer;
    this.add("resolved", by, { by, name }, id);
    this.#agent = null;
    this.#closedAt = this.#at;
    this.#resolvedById = by === "agent" ? id : null;
    this.#turn += 1;
  }

  #breach(deadline: Date) {
    const live = this.#live;
    if (!live?.id) return;
    this.#at = new Date(deadline.getTime() + SWEEP_MS);
    this.#end({ end: "breached" });
    this.add("human_request_ended", "system", { requestId: live.id, end: "breached" });
    const { askedAt, firstAskedAt, deadlineAt } = live;
    this.ask("breach", live.reason ?? "", {
      askedAt: askedAt ?? deadline,
      firstAskedAt,
      deadlineAt,
      breachedAt: deadline,
    });
  }

  #end(ending: { end: "joined" | "withdrawn" | "breached"; ownerId?: string }) {
    if (this.#live) Object.assign(this.#live, { ...ending, endedAt: this.#at });
    this.#live = null;
  }
}
