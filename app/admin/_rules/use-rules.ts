import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ASSISTANT_CAP_NAMES, type AssistantCapName } from "#server/assistant/policy.ts";
import type { AssistantCapsView } from "#server/assistant/schema.ts";
import { REFUND_RULE_NAMES, type RefundRuleName } from "#server/cases/policy.ts";
import type { RefundRulesView } from "#server/cases/rules-schema.ts";
import { HARDSHIP_RULE_NAMES, type HardshipRuleName } from "#server/hardship/policy.ts";
import type { HardshipRulesView } from "#server/hardship/rules-schema.ts";
import type { AutopayRulesView } from "#server/plans/autopay/schema.ts";
import {
  AUTOPAY_RULE_NAMES,
  type AutopayRuleName,
  MOVE_RULE_NAMES,
  type MoveRuleName,
} from "#server/plans/policy.ts";
import type { MoveRulesView } from "#server/plans/rules/schema.ts";
import { REMINDER_RULE_NAMES, type ReminderRuleName } from "#server/reminders/policy.ts";
import type { ReminderRulesView } from "#server/reminders/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { type RulesState, useDraft } from "./use-draft.ts";

export function useMoveRules(initialData: MoveRulesView): RulesState<MoveRuleName> {
  const { rules } = useTRPC();
  const { after, queries } = useAfter(rules.preview.pathKey());
  const { data: inForce } = useQuery(
    rules.get.queryOptions(undefined, { initialData, refetchOnWindowFocus: true }),
  );
  const draft = useDraft(MOVE_RULE_NAMES, inForce);
  const setting = useMutation(
    rules.set.mutationOptions({
      onSuccess(now) {
        queries.setQueryData(rules.get.queryKey(), now);
        after.set(draft);
      },
      onError: () => queries.invalidateQueries({ queryKey: rules.get.queryKey() }),
    }),
  );
  const set = () => setting.mutate({ ...draft.rules, version: draft.version });
  return { ...draft, ...after.stateOf(setting, draft), inForce, set };
}

export function useReminderRules(initialData: ReminderRulesView): RulesState<ReminderRuleName> {
  const { reminders } = useTRPC();
  const { after, queries } = useAfter(reminders.previewRules.pathKey());
  const { data: inForce } = useQuery(
    reminders.rules.queryOptions(undefined, { initialData, refetchOnWindowFocus: true }),
  );
  const draft = useDraft(REMINDER_RULE_NAMES, inForce);
  const setting = useMutation(
    reminders.setRules.mutationOptions({
      onSuccess(now) {
        queries.setQueryData(reminders.rules.queryKey(), now);
        after.set(draft);
      },
      onError: () => queries.invalidateQueries({ queryKey: reminders.rules.queryKey() }),
    }),
  );
  const set = () => setting.mutate({ ...draft.rules, version: draft.version });
  return { ...draft, ...after.stateOf(setting, draft), inForce, set };
}

export function useAutopayRules(initialData: AutopayRulesView): RulesState<AutopayRuleName> {
  const { rules } = useTRPC();
  const { after, queries } = useAfter(rules.previewAutopay.pathKey());
  const { data: inForce } = useQuery(
    rules.autopay.queryOptions(undefined, { initialData, refetchOnWindowFocus: true }),
  );
  const draft = useDraft(AUTOPAY_RULE_NAMES, inForce);
  const setting = useMutation(
    rules.setAutopay.mutationOptions({
      onSuccess(now) {
        queries.setQueryData(rules.autopay.queryKey(), now);
        after.set(draft);
      },
      onError: () => queries.invalidateQueries({ queryKey: rules.autopay.queryKey() }),
    }),
  );
  const set = () => setting.mutate({ ...draft.rules, version: draft.version });
  return { ...draft, ...after.stateOf(setting, draft), inForce, set };
}

export function useHardshipRules(initialData: HardshipRulesView): RulesState<HardshipRuleName> {
  const { rules } = useTRPC();
  const { after, queries } = useAfter(rules.previewHardship.pathKey());
  const { data: inForce } = useQuery(
    rules.hardship.queryOptions(undefined, { initialData, refetchOnWindowFocus: true }),
  );
  const draft = useDraft(HARDSHIP_RULE_NAMES, inForce);
  const setting = useMutation(
    rules.setHardship.mutationOptions({
      onSuccess(now) {
        queries.setQueryData(rules.hardship.queryKey(), now);
        after.set(draft);
      },
      onError: () => queries.invalidateQueries({ queryKey: rules.hardship.queryKey() }),
    }),
  );
  const set = () => setting.mutate({ ...draft.rules, version: draft.version });
  return { ...draft, ...after.stateOf(setting, draft), inForce, set };
}

export function useRefundRules(initialData: RefundRulesView): RulesState<RefundRuleName> {
  const { rules } = useTRPC();
  const { after, queries } = useAfter(rules.previewRefunds.pathKey());
  const { data: inForce } = useQuery(
    rules.refunds.queryOptions(undefined, { initialData, refetchOnWindowFocus: true }),
  );
  const draft = useDraft(REFUND_RULE_NAMES, inForce);
  const setting = useMutation(
    rules.setRefunds.mutationOptions({
      onSuccess(now) {
        queries.setQueryData(rules.refunds.queryKey(), now);
        after.set(draft);
      },
      onError: () => queries.invalidateQueries({ queryKey: rules.refunds.queryKey() }),
    }),
  );
  const set = () => setting.mutate({ ...draft.rules, version: draft.version });
  return { ...draft, ...after.stateOf(setting, draft), inForce, set };
}

export function useAssistantCaps(initialData: AssistantCapsView): RulesState<AssistantCapName> {
  const { assistant } = useTRPC();
  const { after, queries } = useAfter(assistant.overview.pathKey());
  const { data: inForce } = useQuery(
    assistant.caps.queryOptions(undefined, { initialData, refetchOnWindowFocus: true }),
  );
  const draft = useDraft(ASSISTANT_CAP_NAMES, inForce);
  const setting = useMutation(
    assistant.setCaps.mutationOptions({
      onSuccess(now) {
        queries.setQueryData(assistant.caps.queryKey(), now);
        after.set(draft);
      },
      onError: () => queries.invalidateQueries({ queryKey: assistant.caps.queryKey() }),
    }),
  );
  const set = () => setting.mutate({ ...draft.rules, version: draft.version });
  return { ...draft, ...after.stateOf(setting, draft), inForce, set };
}

type Typed = { clear: () => void; keep: () => void };
type Setting = { isPending: boolean; error: unknown; reset: () => void };

/** What is the same for all rules once they are set, or their admin thinks again. */
export function useAfter(preview: readonly unknown[]) {
  const t = useTranslations("rules");
  const say = useToast();
  const queries = useQueryClient();
  const previewAnew = () => void queries.invalidateQueries({ queryKey: preview });
  const after = {
    set({ clear }: Typed) {
      clear();
      previewAnew();
      say(t("done"));
    },
    stateOf: ({ isPending, error, reset }: Setting, { clear, keep }: Typed) => ({
      isPending,
      error,
      discard() {
        clear();
        reset();
      },
      keepMine() {
        keep();
        reset();
        previewAnew();
      },
    }),
  };
  return { after, queries };
}
