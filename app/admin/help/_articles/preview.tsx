import { passagesOf } from "#server/articles/policy.ts";
import { ArticleBody } from "#app/_help/article-body.tsx";
import { directionOf } from "#app/_i18n/locales.ts";
import { Sheet } from "#app/_ui/sheet.tsx";

type PreviewProps = { label: string; title: string; body: string; locale: string };

/** As customers read it, with the very same parts. */
export const Preview = ({ label, title, body, locale }: PreviewProps) => (
  <section aria-label={label} className="grid min-w-0 content-start gap-2">
    <p className="label">{label}</p>
    <Sheet className="grid gap-8">
      <p
        lang={locale}
        dir={directionOf(locale)}
        className="font-serif text-2xl font-medium wrap-anywhere"
      >
        {title}
      </p>
      <ArticleBody passages={passagesOf(body)} locale={locale} isPreview />
    </Sheet>
  </section>
);
