import type { Failure } from "./schema.ts";

/** What tomorrow will not change by itself: somebody has to set something right first. */
const FINAL: Failure[] = [
  "unauthorized",
  "forbidden",
  "not_found",
  "disabled",
  "invalid",
  "switched_off",
];
/** After these nobody knows whether what was asked for has been done. */
const UNCLEAR: Failure[] = ["unavailable", "timeout", "malformed"];

/** A tracker that was asked in vain. It carries nothing of the request: the token would stand in the log. */
export class TrackerFault extends Error {
  readonly failure: Failure;
  readonly status: number | null;
  /** Before then it refuses everything. */
  readonly retryAt: Date | null;

  constructor(
    failure: Failure,
    { status = null, retryAt = null }: { status?: number | null; retryAt?: Date | null } = {},
  ) {
    super(status === null ? failure : `${failure}, ${status}`);
    this.failure = failure;
    this.status = status;
    this.retryAt = retryAt;
  }

  get isFinal() {
    return FINAL.includes(this.failure);
  }

  get isUnclear() {
    return UNCLEAR.includes(this.failure);
  }
}
