"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { CallStory } from "#server/callbacks/schema.ts";
import type { ConversationView } from "#server/conversations/schema.ts";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { PlanLine } from "#app/_plans/plan-line.tsx";
import { PlanLines } from "#app/_plans/plan-lines.tsx";
import { byAttention } from "#app/_plans/plan-order.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { Plans } from "../../_desk/customer-pane.tsx";

/** What scrolls can be scrolled by keyboard, too. */
const REACHABLE = { tabIndex: 0 };

/** What the customer owes: to act on it one is in their chat, where what was done stands for them to read. */
export function CallPlans({ story }: { story: CallStory }) {
  const t = useTranslations("callbacks.desk");
  const chat = story.conversations.find(({ closedAt }) => !closedAt);
  return (
    <section
      {...REACHABLE}
      aria-label={t("plans")}
      className="min-h-0 border-line p-4 text-sm max-xl:border-t lg:max-xl:col-span-2 xl:overflow-y-auto xl:border-s"
    >
      {chat?.mine ? (
        <Plans conversation={chat} />
      ) : (
        <>
          {mayTakeChat(story, chat) && <TakeChat id={story.id} />}
          <Owed {...story} />
        </>
      )}
    </section>
  );
}

/** The plan that the call is about first, then what needs attention. */
function Owed({ plans, planId }: Pick<CallStory, "plans" | "planId">) {
  const t = useTranslations("callbacks.desk");
  const about = plans.find(({ id }) => id === planId);
  const others = plans.filter((plan) => plan !== about).toSorted(byAttention);
  return (
    <>
      <h2 className="label font-sans">{t("plans")}</h2>
      {plans.length === 0 && <p className="mt-1 text-soft">{t("noPlans")}</p>}
      {about && (
        <ul className="my-2 rounded-md bg-accent-wash px-3" aria-label={t("about")}>
          <PlanLine plan={about} />
        </ul>
      )}
      <PlanLines plans={others} endedLabel={(count) => t("endedPlans", { count })} />
    </>
  );
}

/** Not from a colleague, and not once the call is over. */
const mayTakeChat = ({ canCall, state }: CallStory, chat: ConversationView | undefined) =>
  canCall && (state === "ahead" || state === "calling") && chat?.status !== "agent";

function TakeChat({ id }: { id: string }) {
  const t = useTranslations("callbacks.desk");
  const sentence = useErrorMessage();
  const refresh = useRefreshed();
  const router = useRouter();
  const { mutate, isPending, error } = useMutation(
    useTRPC().callbacks.takeChat.mutationOptions({
      onSuccess: () => router.refresh(),
      onSettled: refresh,
    }),
  );
  return (
    <div className="mb-4 grid justify-items-start gap-2">
      <p className="text-soft">{t("takeOverHint")}</p>
      <Button size="small" busy={isPending} onClick={() => mutate({ id })}>
        {t("takeOver")}
      </Button>
      <p role="alert" className="text-late empty:hidden">
        {error ? sentence(error) : null}
      </p>
    </div>
  );
}
