import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TOPICS } from "#server/callbacks/policy.ts";
import { LiveRefresh } from "#app/_chat/live-refresh.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { Ahead } from "./_calls/ahead.tsx";
import { Booking } from "./_calls/booking.tsx";
import { PastCalls } from "./_calls/past-calls.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("callbacks");
  return { title: t("title") };
}

type Search = { searchParams: Promise<{ topic?: string; plan?: string }> };

export default async function CallbacksPage({ searchParams }: Search) {
  const [t, asked, customer, caller] = await Promise.all([
    getTranslations("callbacks"),
    searchParams,
    viewer(),
    api(),
  ]);
  const [{ ahead, past, lastPhone, knownPhone, wrongPhone }, { conversation }] = await Promise.all([
    caller.callbacks.mine(),
    caller.conversations.current(),
  ]);
  const topic = TOPICS.find((one) => one === asked.topic);

  return (
    <main className="mx-auto w-full max-w-3xl grow px-4 pt-2 pb-14 sm:px-8 sm:pt-4 sm:pb-20">
      <LiveRefresh of="callbacks" />
      <h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
      {!ahead && <p className="mt-2 max-w-prose text-soft">{t("lead")}</p>}
      <div className="mt-6 grid gap-10">
        {ahead ? (
          <Ahead key={`${ahead.id} ${ahead.revision}`} call={ahead} />
        ) : (
          <Booking
            timeZone={customer?.timeZone ?? "UTC"}
            lastPhone={lastPhone ?? knownPhone ?? ""}
            wrongPhone={wrongPhone}
            topic={topic ?? null}
            planId={asked.plan}
            waitingIn={conversation?.status === "waiting" ? conversation.id : undefined}
          />
        )}
        {past.length > 0 && <PastCalls calls={past} />}
      </div>
    </main>
  );
}
