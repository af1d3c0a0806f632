import { getTranslations } from "next-intl/server";
import { NothingHere } from "#app/_shell/nothing-here.tsx";

export async function generateMetadata() {
  const t = await getTranslations("common");
  return { title: t("notFoundTitle") };
}

/** The head of the page and the person-button stay where they are. */
export default function CustomerNotFoundPage() {
  return <NothingHere />;
}
