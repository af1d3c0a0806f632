"use client";

import type { MoveRulesView } from "#server/plans/rules/schema.ts";
import type { ReminderRulesView } from "#server/reminders/schema.ts";
import { MovePreview } from "./move-preview.tsx";
import { ReminderPreview } from "./reminder-preview.tsx";
import { RuleForm } from "./rule-form.tsx";
import { useMoveRules, useReminderRules } from "./use-rules.ts";
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
