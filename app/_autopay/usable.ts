import type { MethodView } from "#server/payments/schema.ts";

/** The one that is set, if something can be taken from it; else the first that can. */
export function usable(methods: Pick<MethodView, "id" | "isExpired">[], id: string | null) {
  const good = methods.filter(({ isExpired }) => !isExpired);
  return (good.find((one) => one.id === id) ?? good[0])?.id ?? null;
}
