import { getTranslations } from "next-intl/server";
import { viewer } from "#app/_trpc/server.ts";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { NothingHere } from "#app/_shell/nothing-here.tsx";
import { PERSON_AFTER_SIGN_IN, PERSON_HREF } from "#app/_shell/person-href.ts";

export async function generateMetadata() {
  const t = await getTranslations("common");
  return { title: t("notFoundTitle") };
}

export default async function NotFoundPage() {
  const person = await viewer();
  return (
    <>
      <PageHeader />
      <div id="content">
        <NothingHere personHref={person ? PERSON_HREF : PERSON_AFTER_SIGN_IN} />
      </div>
    </>
  );
}
