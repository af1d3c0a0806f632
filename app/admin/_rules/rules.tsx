"use client";

import type { MoveRulesView } from "#server/plans/rules/schema.ts";
import { RuleForm } from "./rule-form.tsx";
import { useRules } from "./use-rules.ts";
import { Versions } from "./versions.tsx";

export function Rules({ initial }: { initial: MoveRulesView }) {
  const state = useRules(initial);
  return (
    <div className="grid grid-cols-1 gap-8">
      <RuleForm state={state} />
      <Versions versions={state.inForce.versions} />
    </div>
  );
}
