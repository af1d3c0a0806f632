import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { RefusalValues } from "#server/platform/errors.ts";

type Values = Record<string, string | number | Date>;
type Refused = { reason: string; values: RefusalValues };

export type Catalogue = {
  has: (key: string) => boolean;
  say: (key: string, values: Values) => string;
};

/** `const sentence = useRefusal(); sentence(error)`: the whole sentence for whatever the API answered. */
export function useErrorMessage() {
  const t = useTranslations();
  return useCallback(
    (error: unknown) =>
      errorMessage(error, {
        // The reason comes from the server as text; which keys exist is asked at run time.
        has: (key) => t.has(key as never),
        say: (key, values) => t(key as never, values as never),
      }),
    [t],
  );
}

/** The API's "<area>.<key>" becomes `<area>.refusals.<key>`; an answer that never came means the line is down. */
export function errorMessage(error: unknown, { has, say }: Catalogue): string {
  const refused = refusedIn(error);
  if (!refused) return say(`common.refusals.${isOffline(error) ? "offline" : "failed"}`, {});

  const [area = "", ...rest] = refused.reason.split(".");
  const key = `${area}.refusals.${rest.join(".")}`;
  return has(key) ? say(key, withDates(refused.values)) : say("common.refusals.failed", {});
}

/** A tRPC error on the client carries our answer in `data`; one that never reached the server has none. */
function refusedIn(error: unknown): Refused | null {
  if (!isObject(error) || !isObject(error.data)) return null;
  const { reason, values } = error.data;
  if (typeof reason !== "string") return null;
  return { reason, values: isObject(values) ? (values as Refused["values"]) : {} };
}

/** No answer at all: fetch failed before the server could say anything. */
const isOffline = (error: unknown) =>
  error instanceof Error && (error.name === "TypeError" || error.cause instanceof TypeError);

/** Instants travel as ISO text; the sentence formats them as dates. A list stands beside the sentence. */
function withDates(values: RefusalValues): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      Array.isArray(value) ? [] : [[name, isInstant(value) ? new Date(value) : value]],
    ),
  );
}

const isInstant = (value: string | number): value is string =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(value);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
