import type { TextStreamPart, ToolSet } from "ai";
import type { LiveRun } from "#server/conversations/live-run.ts";
import type { Cited } from "../citations.ts";
import type { Missed } from "../gap.ts";
import { GapCause } from "#server/platform/prisma/enums.ts";
import type { Account } from "./account.ts";
import { NoAnswer } from "./failure.ts";
import type { KnownFigures } from "./known-figures.ts";
import type { KnownLinks } from "./known-links.ts";

/** So many are more than any question needs; each costs the database something. */
const MOST_CALLS = 20;
/** Far more than the limit of tokens makes, which is only a wish to a server of somebody else. */
const LONGEST = 10_000;
/** Thoughts and calls, which nobody reads and everybody pays for. */
const LONGEST_UNSAID = 40_000;

export type Called = { tool: string; input: unknown };

/** What a model says, part by part, and whether that is an answer. Its words go to whoever watches at once. */
export class Hearing {
  readonly #run: Pick<LiveRun, "write">;
  readonly #account: Account;
  readonly #links: KnownLinks;
  readonly #figures: KnownFigures | null;
  readonly #cited: Cited[] = [];
  #missed: Missed | null | undefined;
  #text = "";
  readonly #called: Called[] = [];
  #unsaid = 0;
  #end = "";
  /** Of the step that is going on. */
  #step = { calls: 0, hasText: false };

  /** @param figures null: what says no figure but those it was told needs no watching */
  constructor(
    run: Pick<LiveRun, "write">,
    account: Account,
    links: KnownLinks,
    figures: KnownFigures | null,
  ) {
    this.#run = run;
    this.#account = account;
    this.#links = links;
    this.#figures = figures;
  }

  get hasText() {
    return this.#text !== "";
  }

  /** @throws what went wrong on the way. */
  hear(part: TextStreamPart<ToolSet>) {
    switch (part.type) {
      case "error":
        throw part.error;
      case "abort":
        throw new NoAnswer("It was stopped or took too long", "slow");
      case "start-step":
        this.#account.beginStep();
        this.#step = { calls: 0, hasText: false };
        break;
      case "reasoning-delta":
        this.#pass(part.text);
        break;
      case "tool-input-delta":
        this.#pass(part.delta);
        break;
      case "text-delta":
        this.#account.hear(part.text.length);
        this.#say(this.#passed(this.#links.pass(part.text)));
        break;
      case "tool-call":
        this.#count(part);
        break;
      case "tool-result":
        this.#learn(JSON.stringify(part.output));
        break;
      case "source":
        this.#cited.push({ article: part.id, passage: part.providerMetadata?.kindline?.passage });
        break;
      case "finish-step":
        this.#account.endStep(part.usage, part.finishReason === "tool-calls");
        this.#say(this.#passed(this.#links.rest()));
        this.#say(this.#figures?.rest() ?? "");
        this.#end = part.finishReason;
        this.#missed = missedOf(part.providerMetadata?.kindline?.missed);
        break;
    }
  }

  /**
   * Only what ended by itself, in words, is an answer: not what the limit of steps or tokens or a filter has cut,
   * nor a stream that closed without saying that it was over.
   * @throws NoAnswer
   */
  whole() {
    if (this.#step.calls > 0) throw new NoAnswer("It called tools without an end");
    if (!this.#step.hasText) throw new NoAnswer("It said nothing");
    if (this.#end !== "stop") throw new NoAnswer(`It broke off: ${this.#end || "no end"}`, "cut");
    const done = { told: this.#missed, tools: new Set(this.#called.map(({ tool }) => tool)) };
    return { text: this.#text.trim(), cited: this.#cited, called: this.#called, done };
  }

  #pass(unsaid: string) {
    this.#account.hear(unsaid.length);
    this.#unsaid += unsaid.length;
    if (this.#unsaid > LONGEST_UNSAID) throw new NoAnswer("It thought too much");
  }

  #learn(result: string) {
    this.#account.tell(result.length);
    this.#figures?.learn(result);
  }

  #passed(text: string) {
    return this.#figures ? this.#figures.pass(text) : text;
  }

  /** Empty space is no word. What a model says after it has looked something up is a paragraph of its own. */
  #say(delta: string) {
    const words = this.#step.hasText ? delta : delta.trimStart();
    if (words === "") return;
    const said = this.#step.hasText || !this.hasText ? words : `\n\n${words}`;
    this.#step.hasText = true;
    this.#text += said;
    if (this.#text.length > LONGEST) throw new NoAnswer("It said too much");
    this.#account.spoke();
    this.#run.write(said);
  }

  /** A model that cannot call a tool as it was told would at best cost the customer's time for a second try. */
  #count({ invalid, toolName, input }: { invalid?: boolean; toolName: string; input: unknown }) {
    if (invalid) throw new NoAnswer("It called a tool in a way that cannot be read");
    this.#step.calls += 1;
    this.#called.push({ tool: toolName, input });
    if (this.#called.length > MOST_CALLS) throw new NoAnswer("It called too many tools");
  }
}

/** Of a model that says nothing about it: undefined. */
const missedOf = (said: unknown) =>
  said === null ? null : Object.values(GapCause).find((cause) => cause === said);
