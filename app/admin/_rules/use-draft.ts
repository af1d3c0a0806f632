import { useState } from "react";
import type { RulesView } from "#server/platform/rule-versions.ts";
import { type Draft, readDraft } from "./draft.ts";
import type { RuleName } from "./names.ts";

/** What an admin has typed over what is in force; no refresh takes it away. */
export function useDraft<Name extends RuleName>(
  names: readonly Name[],
  { version, rules }: RulesView<Record<Name, number>>,
) {
  const [draft, setDraft] = useState<Draft<Name> | null>(null);
  const typed: Draft<Name>["typed"] = draft?.typed ?? {};
  return {
    names,
    ...readDraft(names, rules, typed),
    version: draft?.version ?? version,
    isOutdated: draft !== null && draft.version !== version,
    textOf: (name: Name) => typed[name] ?? String(rules[name]),
    type(name: Name, text: string) {
      setDraft({ version: draft?.version ?? version, typed: { ...typed, [name]: text } });
    },
    clear: () => setDraft(null),
    keep: () => setDraft({ version, typed }),
  };
}

/** A form's whole state: what is in force, what was typed, and how to put it in force. */
export type RulesState<Name extends RuleName> = Omit<
  ReturnType<typeof useDraft<Name>>,
  "clear" | "keep" | "version"
> & {
  inForce: RulesView<Record<Name, number>>;
  isPending: boolean;
  error: unknown;
  discard: () => void;
  keepMine: () => void;
  set: () => void;
};
