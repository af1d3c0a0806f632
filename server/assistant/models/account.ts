import { APICallError, type LanguageModelUsage } from "ai";
import type { Price } from "#server/platform/model-prices.ts";
import type { TakenOver } from "#server/platform/prisma/enums.ts";

/** Of our four languages about so many; only for what no provider has counted. */
const LETTERS_A_TOKEN = 4;

const REFUSED = 400;

type Usage = Pick<LanguageModelUsage, "inputTokens" | "outputTokens">;

/** What one run was: who answered, how long it took, and what the outside model took for it. */
export class Account {
  readonly #beganAt = performance.now();
  outsideModel: string | null = null;
  /** The portal's day on which it was asked. */
  outsideOn: string | null = null;
  answeredBy: string | null = null;
  takenOver: TakenOver | null = null;
  firstTextMs: number | null = null;
  steps = 0;
  tokensIn = 0;
  tokensOut = 0;
  isEstimated = false;
  linksLeftOut = 0;
  #price: Price | null = null;
  #isMetered = false;
  /** A request is under way, which is paid for even if nothing comes of it. */
  #isAsking = false;
  #sent = 0;
  #heard = 0;

  beginOutside(day: string, price: Price | null) {
    this.outsideOn = day;
    this.#price = price;
    this.#isMetered = true;
    this.#isAsking = true;
  }

  beginEmbedded() {
    this.#isMetered = false;
  }

  spoke() {
    this.firstTextMs ??= this.#passedMs();
  }

  beginStep() {
    this.steps += 1;
    this.#heard = 0;
  }

  /** Words, thoughts and calls are all paid for. */
  hear(letters: number) {
    this.#heard += letters;
  }

  /** With each step from the next one on. */
  tell(letters: number) {
    this.#sent += letters;
  }

  /** @param goesOn the next request follows, with what the tools have found */
  endStep({ inputTokens, outputTokens }: Usage, goesOn: boolean) {
    this.#isAsking = goesOn;
    if (!this.#isMetered) return;
    this.isEstimated ||= inputTokens === undefined || outputTokens === undefined;
    this.tokensIn += inputTokens ?? tokensOf(this.#sent);
    this.tokensOut += outputTokens ?? tokensOf(this.#heard);
    this.#sent += this.#heard;
    this.#heard = 0;
  }

  /** No other request follows, whatever the last step had called for. */
  endTurn() {
    this.#isAsking = false;
  }

  /** Whoever stops each answer has had them all the same. Only what was refused costs nothing. */
  breakOff(error: unknown) {
    if (!this.#isAsking) return;
    if (this.#isRefusal(error)) this.#isAsking = false;
    else this.endStep({ inputTokens: undefined, outputTokens: undefined }, false);
  }

  get wholeMs() {
    return this.#passedMs();
  }

  /** In millionths of a dollar. @returns null where nobody knows it */
  get costMicros() {
    if (this.outsideOn === null || this.#price === null) return null;
    return Math.round(this.tokensIn * this.#price.in + this.tokensOut * this.#price.out);
  }

  /** Also that nobody was there. A line that was cut in the middle comes as the same error. */
  #isRefusal(error: unknown) {
    if (!APICallError.isInstance(error)) return false;
    const { statusCode } = error;
    return statusCode === undefined ? this.#heard === 0 : statusCode >= REFUSED;
  }

  #passedMs() {
    return Math.round(performance.now() - this.#beganAt);
  }
}

const tokensOf = (letters: number) => Math.ceil(letters / LETTERS_A_TOKEN);
