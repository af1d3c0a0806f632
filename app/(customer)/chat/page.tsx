import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { api, viewer } from "#app/_trpc/server.ts";
import { CustomerChat } from "./customer-chat.tsx";
import { WholeHeight } from "#app/_chat/whole-height.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("chat");
  return { title: t("title") };
}

type Search = { searchParams: Promise<{ person?: string }> };

export default async function ChatPage({ searchParams }: Search) {
  const [{ person }, customer, caller] = await Promise.all([searchParams, viewer(), api()]);
  const { conversation, ...rest } = await caller.conversations.current();
  return (
    <WholeHeight>
      <CustomerChat
        personId={customer?.id ?? ""}
        snapshot={conversation && { conversation, ...rest }}
        wantsPerson={person === "1"}
      />
    </WholeHeight>
  );
}
