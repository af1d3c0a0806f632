import { STAFF_HELP } from "#app/_help/addresses.ts";
import { getArticle, HelpArticle } from "#app/_help/help-article.tsx";
import { HelpLinks } from "../../_articles/help-links.tsx";

export async function generateMetadata({ params }: PageProps<"/admin/help/[slug]">) {
  const { title } = await getArticle((await params).slug);
  return { title };
}

export default async function StaffArticlePage({ params }: PageProps<"/admin/help/[slug]">) {
  const { slug } = await params;
  return (
    <HelpArticle slug={slug} base={STAFF_HELP}>
      <HelpLinks slug={slug} />
    </HelpArticle>
  );
}
