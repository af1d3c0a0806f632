/** What a refusal may mention: names, numbers, instants as ISO text, and lists of these for what stands beside the sentence. The screens put them into their sentence. */
export type RefusalValues = Record<string, string | number | string[]>;

type Code =
  | "NOT_FOUND"
  | "FORBIDDEN"
  | "CONFLICT"
  | "BAD_REQUEST"
  | "TOO_MANY_REQUESTS"
  | "UNAUTHORIZED"
  | "PRECONDITION_FAILED";

/**
 * The domain says no. The reason is `<area>.<key>`: the key stands under `refusals` of that area in the catalogue, so that each reader gets a
 * whole sentence in their own language that says what to do next.
 */
export abstract class DomainError extends Error {
  abstract readonly code: Code;
  readonly reason: string;
  readonly values: RefusalValues;

  constructor(reason: string, values: RefusalValues = {}) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}

export class NotFound extends DomainError {
  readonly code = "NOT_FOUND";
  constructor(reason = "common.notFound", values: RefusalValues = {}) {
    super(reason, values);
  }
}

export class Forbidden extends DomainError {
  readonly code = "FORBIDDEN";
  constructor(reason = "common.forbidden", values: RefusalValues = {}) {
    super(reason, values);
  }
}

export class Conflict extends DomainError {
  readonly code = "CONFLICT";
}

export class Invalid extends DomainError {
  readonly code = "BAD_REQUEST";
}

/** Enough for now. With `seconds` the refusal says how long to wait, in whole minutes from the first one on. */
export class TooMany extends DomainError {
  readonly code = "TOO_MANY_REQUESTS";
  readonly seconds: number | null;

  constructor(reason: string, values: RefusalValues = {}, seconds: number | null = null) {
    super(reason, { ...values, ...(seconds !== null && waitOf(seconds)) });
    this.seconds = seconds;
  }
}

const waitOf = (seconds: number) => ({
  seconds,
  minutes: seconds < 60 ? 0 : Math.ceil(seconds / 60),
});

export class SignedOut extends DomainError {
  readonly code = "UNAUTHORIZED";
  constructor(reason = "common.signedOut") {
    super(reason);
  }
}

/** Allowed, but the person has to prove with a code that it is them; then the same call goes through. */
export class ProofNeeded extends DomainError {
  readonly code = "PRECONDITION_FAILED";
  constructor() {
    super("auth.proofNeeded");
  }
}
