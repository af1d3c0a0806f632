import { redirect } from "next/navigation";
import { HELP, STAFF_HELP } from "#app/_help/addresses.ts";
import { getArticle, HelpArticle } from "#app/_help/help-article.tsx";
import { isStaffViewer } from "#app/_help/is-staff-viewer.ts";

export async function generateMetadata({ params }: PageProps<"/help/[slug]">) {
  const { title } = await getArticle((await params).slug);
  return { title };
}

export default async function ArticlePage({ params }: PageProps<"/help/[slug]">) {
  const { slug } = await params;
  if (await isStaffViewer()) redirect(`${STAFF_HELP}/${slug}`);
  return (
    <main className="mx-auto w-full max-w-3xl grow px-4 pt-2 pb-12 sm:pt-4 sm:pb-20">
      <HelpArticle slug={slug} base={HELP} />
    </main>
  );
}
