import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { AboutPlan } from "#server/conversations/schema.ts";
import { orNull } from "#app/_trpc/or-not-found.ts";
import { api, viewer } from "#app/_trpc/server.ts";
import { CustomerChat } from "./customer-chat.tsx";
import { Start } from "./start.tsx";
import { WholeHeight } from "#app/_chat/whole-height.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("chat");
  return { title: t("title") };
}

type Search = { searchParams: Promise<{ person?: string; plan?: string | string[] }> };

export default async function ChatPage({ searchParams }: Search) {
  const [{ person, plan: planId }, customer] = await Promise.all([searchParams, viewer()]);
  const [{ conversation, ...rest }, plan] = await Promise.all([
    (await api()).conversations.current(),
    typeof planId === "string" ? planAsked(planId) : null,
  ]);
  const isOpen = conversation !== null && conversation.status !== "closed";
  const suggestions = isOpen ? [] : await suggested(plan);
  return (
    <WholeHeight>
      <CustomerChat
        personId={customer?.id ?? ""}
        snapshot={isOpen ? { conversation, ...rest } : null}
        plan={plan}
        start={<Start last={isOpen ? null : conversation} suggestions={suggestions} />}
        wantsPerson={person === "1"}
      />
    </WholeHeight>
  );
}

const suggested = async (plan: AboutPlan | null) =>
  (await api()).conversations.suggestions({ planId: plan?.planId ?? null });

/** Whoever follows an old link, or somebody else's, asks about nothing in particular. */
async function planAsked(id: string): Promise<AboutPlan | null> {
  const plan = await (await api()).plans.get({ id }).catch(orNull);
  return plan && { planId: plan.id, merchant: plan.merchant, title: plan.title };
}
