import { useTranslations } from "next-intl";
import { directionOf } from "#app/_i18n/locales.ts";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";
import { changesOf, type Paragraph, type Part, stretchesOf } from "./paragraph-changes.ts";

type Words = { title: string; body: string };

type ChangesProps = { before: Words; after: Words; locale: string };

/** What would be another than it is, said by mark and colour, and by words to those who listen. */
export function Changes({ before, after, locale }: ChangesProps) {
  const paragraphs = [
    ...changesOf(before.title, after.title),
    ...changesOf(before.body, after.body),
  ];
  return (
    <div
      lang={locale}
      dir={directionOf(locale)}
      className="grid gap-3 rounded-md bg-sheet px-5 py-5 shadow-sm"
    >
      {stretchesOf(paragraphs).map(({ isSame, paragraphs: some }, index) =>
        isSame ? (
          <Folded key={index} paragraphs={some} />
        ) : (
          <Paragraphs key={index} paragraphs={some} />
        ),
      )}
    </div>
  );
}

/** There for whoever wants to read all of it. */
function Folded({ paragraphs }: { paragraphs: Paragraph[] }) {
  const t = useTranslations("articleDesk.changes");
  return (
    <details>
      <summary className="flex min-h-11 w-fit items-center text-sm font-semibold text-accent">
        {t("unchanged", { count: paragraphs.length })}
      </summary>
      <div className="grid gap-3 pt-1">
        <Paragraphs paragraphs={paragraphs} />
      </div>
    </details>
  );
}

const Paragraphs = ({ paragraphs }: { paragraphs: Paragraph[] }) =>
  paragraphs.map((parts, index) => (
    <p key={index} className="wrap-anywhere whitespace-pre-line">
      {parts.map((part, at) => (
        <Marked key={at} part={part} />
      ))}
    </p>
  ));

function Marked({ part: { kind, text } }: { part: Part }) {
  const t = useTranslations("articleDesk.changes");
  if (kind === "added") {
    return (
      <ins className="rounded-sm bg-accent-wash px-0.5 text-accent decoration-2">
        <VisuallyHidden>{t("added")} </VisuallyHidden>
        {text}
      </ins>
    );
  }
  if (kind === "removed") {
    return (
      <del className="rounded-sm bg-late-wash px-0.5 text-late">
        <VisuallyHidden>{t("removed")} </VisuallyHidden>
        {text}
      </del>
    );
  }
  return <span className="text-soft">{text}</span>;
}
