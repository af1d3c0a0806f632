import type { MethodView } from "#server/payments/schema.ts";

/** What is to happen to a method; `insteadId` as it was chosen so far, null for nothing in its place. */
export type Change = {
  intent: "replace" | "remove";
  method: MethodView;
  insteadId: string | null | undefined;
};

/** The customer enters it first. */
export const NEW_CARD = "new";

export const usableOthers = (methods: MethodView[], { id }: MethodView) =>
  methods.filter((method) => method.id !== id && !method.isExpired);

/** What is chosen before anybody chooses: the first that can be paid with, as the default comes first. */
export function firstChoice({ intent, method, insteadId }: Change, methods: MethodView[]) {
  if (insteadId !== undefined) return insteadId;
  const [first] = usableOthers(methods, method);
  if (intent === "replace") return first?.id ?? NEW_CARD;
  return method.usedBy > 0 ? (first?.id ?? null) : null;
}
