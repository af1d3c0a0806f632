import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Areas } from "#app/_i18n/areas.tsx";
import type { Area } from "#app/_i18n/locales.ts";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { Call } from "../_calls/call.tsx";

/** With those of the desk, whose actions on a plan can be had here, too. */
const AREAS: Area[] = [
  "callbacks",
  "caseDesk",
  "cases",
  "chat",
  "desk",
  "files",
  "hardship",
  "hardshipDesk",
  "plans",
  "themes",
  "voice",
];

type Address = { params: Promise<{ callbackId: string }> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const [t, { customer }] = await Promise.all([
    getTranslations("callbacks.desk"),
    getStory((await params).callbackId),
  ]);
  return { title: t("callWith", { name: customer.name }) };
}

export default async function CallPage({ params }: Address) {
  const story = await getStory((await params).callbackId);
  const about = story.conversations[0];
  const snapshot = about && (await (await api()).conversations.get({ id: about.id }));
  return (
    <Areas names={AREAS}>
      <Call story={story} snapshot={snapshot ?? null} />
    </Areas>
  );
}

/** Asked once for title and page. */
const getStory = cache(async (id: string) =>
  (await api()).callbacks.story({ id }).catch(orNotFound),
);
