"use client";

import type { RefundRulesView } from "#server/cases/rules-schema.ts";
import type { HardshipRulesView } from "#server/hardship/rules-schema.ts";
import type { AutopayRulesView } from "#server/plans/autopay/schema.ts";
import type { MoveRulesView } from "#server/plans/rules/schema.ts";
import type { ReminderRulesView } from "#server/reminders/schema.ts";
import type { ShiftRulesView } from "#server/shifts/rules-schema.ts";
import { MovePreview } from "./move-preview.tsx";
import { PausePreview } from "./pause-preview.tsx";
import { RefundPreview } from "./refund-preview.tsx";
import { ReminderPreview } from "./reminder-preview.tsx";
import { RetryPreview } from "./retry-preview.tsx";
import { RuleForm } from "./rule-form.tsx";
import { ShiftPreview } from "./shift-preview.tsx";
import {
  useAutopayRules,
  useHardshipRules,
  useMoveRules,
  useRefundRules,
  useReminderRules,
} from "./use-rules.ts";
import { useShiftRules } from "./use-shift-rules.ts";
import { Versions } from "./versions.tsx";

export function MoveRulesForm({ initial }: { initial: MoveRulesView }) {
  const state = useMoveRules(initial);
  const { rules, changed, wrong } = state;
  const isChanged = changed.length > 0;
  return (
    <div className="grid grid-cols-1 gap-8">
      <RuleForm about="moving" state={state}>
        <MovePreview {...{ rules, isChanged, isWrong: wrong.size > 0 }} />
      </RuleForm>
      <Versions about="moving" names={state.names} versions={state.inForce.versions} />
    </div>
  );
}

export function ReminderRulesForm({ initial }: { initial: ReminderRulesView }) {
  const state = useReminderRules(initial);
  const { rules, changed, wrong } = state;
  const isChanged = changed.length > 0;
  return (
    <div className="grid grid-cols-1 gap-8">
      <RuleForm about="reminding" state={state}>
        <ReminderPreview {...{ rules, isChanged, isWrong: wrong.size > 0 }} />
      </RuleForm>
      <Versions about="reminding" names={state.names} versions={state.inForce.versions} />
    </div>
  );
}

export function AutopayRulesForm({ initial }: { initial: AutopayRulesView }) {
  const state = useAutopayRules(initial);
  const { rules, changed, wrong } = state;
  const isChanged = changed.length > 0;
  return (
    <div className="grid grid-cols-1 gap-8">
      <RuleForm about="retrying" state={state}>
        <RetryPreview {...{ rules, isChanged, isWrong: wrong.size > 0 }} />
      </RuleForm>
      <Versions about="retrying" names={state.names} versions={state.inForce.versions} />
    </div>
  );
}

export function HardshipRulesForm({ initial }: { initial: HardshipRulesView }) {
  const state = useHardshipRules(initial);
  const { rules, changed, wrong } = state;
  const isChanged = changed.length > 0;
  return (
    <div className="grid grid-cols-1 gap-8">
      <RuleForm about="pausing" state={state}>
        <PausePreview {...{ rules, isChanged, isWrong: wrong.size > 0 }} />
      </RuleForm>
      <Versions about="pausing" names={state.names} versions={state.inForce.versions} />
    </div>
  );
}

export function RefundRulesForm({ initial }: { initial: RefundRulesView }) {
  const state = useRefundRules(initial);
  const { rules, changed, wrong } = state;
  const isChanged = changed.length > 0;
  return (
    <div className="grid grid-cols-1 gap-8">
      <RuleForm about="refunding" state={state}>
        <RefundPreview {...{ rules, isChanged, isWrong: wrong.size > 0 }} />
      </RuleForm>
      <Versions about="refunding" names={state.names} versions={state.inForce.versions} />
    </div>
  );
}

export function ShiftRulesForm({ initial }: { initial: ShiftRulesView }) {
  const state = useShiftRules(initial);
  const { rules, wrong } = state;
  const { currency } = initial.rules;
  return (
    <div className="grid grid-cols-1 gap-8">
      <RuleForm about="working" state={state}>
        <ShiftPreview {...{ rules, currency, isWrong: wrong.size > 0 }} />
      </RuleForm>
      <Versions about="working" names={state.names} versions={state.inForce.versions} />
    </div>
  );
}
