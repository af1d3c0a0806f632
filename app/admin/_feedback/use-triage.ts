import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { STATES } from "#server/feedback/policy.ts";
import type { FeedbackRow } from "#server/feedback/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { useInbox } from "./inbox-state.tsx";
import { useRefresh } from "./use-refresh.ts";
import { useUndoAction } from "./use-undo.ts";

type State = (typeof STATES)[number];
type Seen = Pick<FeedbackRow, "id" | "state" | "assignee">;

type Changed = { changed: number; undo?: string | null };

export function useTriage() {
  const t = useTranslations("feedback");
  const trpc = useTRPC();
  const sentence = useErrorMessage();
  const say = useToast();
  const refresh = useRefresh();
  const undoAction = useUndoAction();
  const { choose, colleagues } = useInbox();

  const after = <Input>(said: (count: number, input: Input) => string) => ({
    onSuccess({ changed, undo = null }: Changed, input: Input) {
      choose([]);
      const text = changed === 0 ? t("triage.nothing") : said(changed, input);
      say(text, "done", undoAction(undo));
    },
    onError: (error: unknown) => say(sentence(error), "problem"),
    onSettled: refresh,
  });

  const { mutate: setStatus } = useMutation(
    trpc.feedback.setStatus.mutationOptions(
      after((count, { to }: { to: State }) =>
        t("triage.stateSet", { count, state: t(`states.staff.${to}`) }),
      ),
    ),
  );
  const { mutate: assign } = useMutation(
    trpc.feedback.assign.mutationOptions(
      after((count, { to }: { to: string | null }) => {
        const name = colleagues.find(({ id }) => id === to)?.name;
        return name ? t("triage.given", { count, name }) : t("triage.takenOff", { count });
      }),
    ),
  );

  return {
    setStatus: (items: Seen[], to: State) =>
      setStatus({ items: items.map(({ id, state }) => ({ id, from: state })), to }),
    assign: (items: Seen[], to: string | null) =>
      assign({ items: items.map(({ id, assignee }) => ({ id, from: assignee?.id ?? null })), to }),
  };
}
