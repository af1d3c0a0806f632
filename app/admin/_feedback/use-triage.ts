import { useTranslations } from "next-intl";
import type { STATES } from "#server/feedback/policy.ts";
import type { FeedbackRow } from "#server/feedback/schema.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { useInbox } from "./inbox-state.tsx";
import { useRefresh } from "./use-refresh.ts";

type State = (typeof STATES)[number];
type Seen = Pick<FeedbackRow, "id" | "state" | "assignee">;

/** What is done with one or many, and the sentence about it. */
export function useTriage() {
  const t = useTranslations("feedback");
  const client = useTRPCClient();
  const sentence = useErrorMessage();
  const say = useToast();
  const refresh = useRefresh();
  const { choose, colleagues } = useInbox();

  async function attempt(change: Promise<{ changed: number }>, done: (count: number) => string) {
    await change.then(
      ({ changed }) => {
        choose([]);
        say(changed === 0 ? t("triage.nothing") : done(changed));
      },
      (error) => say(sentence(error), "problem"),
    );
    await refresh();
  }

  return {
    setStatus(items: Seen[], to: State) {
      const seen = items.map(({ id, state: from }) => ({ id, from }));
      const state = t(`states.staff.${to}`);
      return attempt(client.feedback.setStatus.mutate({ items: seen, to }), (count) =>
        t("triage.stateSet", { count, state }),
      );
    },
    assign(items: Seen[], to: string | null) {
      const seen = items.map(({ id, assignee }) => ({ id, from: assignee?.id ?? null }));
      const name = colleagues.find(({ id }) => id === to)?.name;
      return attempt(client.feedback.assign.mutate({ items: seen, to }), (count) =>
        name ? t("triage.given", { count, name }) : t("triage.takenOff", { count }),
      );
    },
  };
}
