import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HELP, STAFF_HELP } from "#app/_help/addresses.ts";
import { HelpIndex, queryOf } from "#app/_help/help-index.tsx";
import { isStaffViewer } from "#app/_help/is-staff-viewer.ts";

export async function generateMetadata() {
  const t = await getTranslations("help");
  return { title: t("title") };
}

export default async function HelpPage({ searchParams }: PageProps<"/help">) {
  const query = queryOf((await searchParams).q);
  if (await isStaffViewer())
    redirect(query ? `${STAFF_HELP}?q=${encodeURIComponent(query)}` : STAFF_HELP);
  return (
    <main className="mx-auto grid w-full max-w-3xl grid-cols-1 gap-10 px-4 py-8 sm:py-14">
      <HelpIndex query={query} base={HELP} />
    </main>
  );
}
