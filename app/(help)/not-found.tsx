import { getTranslations } from "next-intl/server";
import { viewer } from "#app/_trpc/server.ts";
import { NothingHere } from "#app/_shell/nothing-here.tsx";
import { PERSON_AFTER_SIGN_IN, PERSON_HREF } from "#app/_shell/person-href.ts";

export async function generateMetadata() {
  const t = await getTranslations("common");
  return { title: t("notFoundTitle") };
}

export default async function HelpNotFoundPage() {
  return <NothingHere personHref={(await viewer()) ? PERSON_HREF : PERSON_AFTER_SIGN_IN} />;
}
