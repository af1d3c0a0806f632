import { useMutation, useQuery } from "@tanstack/react-query";
import { SHIFT_RULE_NAMES, type ShiftRuleName } from "#server/shifts/policy.ts";
import type { ShiftRulesView } from "#server/shifts/rules-schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { type RulesState, useDraft } from "./use-draft.ts";
import { useAfter } from "./use-rules.ts";

/** The currency stays what it is: what was estimated in another one would mean nothing. */
export function useShiftRules(initialData: ShiftRulesView): RulesState<ShiftRuleName> {
  const { shifts } = useTRPC();
  const { after, queries } = useAfter(shifts.pathKey());
  const { data: inForce } = useQuery(
    shifts.rules.queryOptions(undefined, { initialData, refetchOnWindowFocus: true }),
  );
  const draft = useDraft(SHIFT_RULE_NAMES, inForce);
  const setting = useMutation(
    shifts.setRules.mutationOptions({
      onSuccess(now) {
        queries.setQueryData(shifts.rules.queryKey(), now);
        after.set(draft);
      },
      onError: () => queries.invalidateQueries({ queryKey: shifts.rules.queryKey() }),
    }),
  );
  const { currency } = inForce.rules;
  const set = () => setting.mutate({ ...draft.rules, currency, version: draft.version });
  return { ...draft, ...after.stateOf(setting, draft), inForce, set };
}
