type Wait = { seconds: number; minutes: number };

/** What was asked for too often is told so on the page; anything else that went wrong goes on. */
export function orTooMany(error: unknown): { wait: Wait } {
  const wait = waitIn(error);
  if (!wait) throw error;
  return { wait };
}

/** The refusal of the server stands behind the error of the API. */
function waitIn(error: unknown): Wait | null {
  if (!(error instanceof Error && "code" in error && error.code === "TOO_MANY_REQUESTS"))
    return null;
  const { cause } = error;
  const values = cause instanceof Object && "values" in cause ? cause.values : null;
  return isWait(values) ? values : null;
}

const isWait = (values: unknown): values is Wait =>
  values instanceof Object &&
  "seconds" in values &&
  "minutes" in values &&
  typeof values.seconds === "number" &&
  typeof values.minutes === "number";
