import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { MoveRuleName } from "#server/plans/policy.ts";
import type { MoveRulesView } from "#server/plans/rules/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { type Draft, readDraft } from "./draft.ts";

/** What is in force, kept true, and over it what the admin has typed, which no refresh takes away. */
export function useRules(initialData: MoveRulesView) {
  const t = useTranslations("rules");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useToast();
  const { data: inForce } = useQuery(
    trpc.rules.get.queryOptions(undefined, { initialData, refetchOnWindowFocus: true }),
  );
  const [draft, setDraft] = useState<Draft | null>(null);
  const { version, rules } = inForce;
  const previewAnew = () => queries.invalidateQueries({ queryKey: trpc.rules.preview.pathKey() });
  const typed = draft?.typed ?? {};
  const read = readDraft(rules, typed);
  const { mutate, reset, isPending, error } = useMutation(
    trpc.rules.set.mutationOptions({
      onSuccess(now) {
        queries.setQueryData(trpc.rules.get.queryKey(), now);
        setDraft(null);
        void previewAnew();
        say(t("done"));
      },
      onError: () => queries.invalidateQueries({ queryKey: trpc.rules.get.queryKey() }),
    }),
  );

  return {
    inForce,
    ...read,
    isPending,
    isOutdated: draft !== null && draft.version !== version,
    error,
    textOf: (name: MoveRuleName) => typed[name] ?? String(rules[name]),
    type(name: MoveRuleName, text: string) {
      setDraft({ version: draft?.version ?? version, typed: { ...typed, [name]: text } });
    },
    discard() {
      setDraft(null);
      reset();
    },
    keepMine() {
      setDraft({ version, typed });
      reset();
      void previewAnew();
    },
    set: () => mutate({ ...read.rules, version: draft?.version ?? version }),
  };
}

export type RulesState = ReturnType<typeof useRules>;
