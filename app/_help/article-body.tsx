import { anchorOf, type Passage } from "#server/articles/policy.ts";
import { RichText } from "#app/_chat/rich-text.tsx";
import { directionOf } from "#app/_i18n/locales.ts";

type ArticleBodyProps = {
  passages: Passage[];
  locale: string;
  /** Not the page that citations lead to. */
  isPreview?: boolean;
};

/** An article's words, passage by passage, as everybody reads them. */
export const ArticleBody = ({ passages, locale, isPreview = false }: ArticleBodyProps) => (
  <div lang={locale} dir={directionOf(locale)} className="grid gap-8">
    {passages.map((passage, index) => (
      <PassageOf key={index} {...{ passage, isPreview }} />
    ))}
  </div>
);

/** Whoever comes from a citation or from the search sees at once which passage was meant. */
const PassageOf = ({
  passage: { heading, text },
  isPreview,
}: {
  passage: Passage;
  isPreview: boolean;
}) => (
  <section
    id={isPreview ? undefined : anchorOf(text)}
    className="-mx-3 rounded-md px-3 py-1 target:bg-accent-wash sm:-mx-4 sm:px-4"
  >
    {heading && <h2 className="mb-2 text-lg">{heading}</h2>}
    <RichText text={text} isMarkdown />
  </section>
);
