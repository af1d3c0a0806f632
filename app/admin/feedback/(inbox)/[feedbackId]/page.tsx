import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("feedback");
  return { title: t("title") };
}

/** The inbox reads from the address which submission is meant. */
export default function SubmissionPage() {
  return null;
}
