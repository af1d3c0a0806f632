import { useTranslations } from "next-intl";
import { directionOf } from "#app/_i18n/locales.ts";
import { cn } from "#app/_ui/cn.ts";
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
    <div className="grid grid-cols-1 gap-3">
      <Legend />
      <div
        lang={locale}
        dir={directionOf(locale)}
        className="grid grid-cols-1 gap-3 rounded-md bg-sheet px-5 py-5 leading-8 shadow-sm"
      >
        {stretchesOf(paragraphs).map(({ isSame, paragraphs: some }, index) =>
          isSame ? (
            <Folded key={index} paragraphs={some} />
          ) : (
            <Paragraphs key={index} paragraphs={some} />
          ),
        )}
      </div>
    </div>
  );
}

function Legend() {
  const t = useTranslations("articleDesk.changes");
  return (
    <p aria-hidden className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      {(["removed", "added"] as const).map((kind) => {
        const { Tag, sign, look } = LOOKS[kind];
        return (
          <Tag key={kind} className={cn(MARK, look)}>
            <span className="me-0.5 font-mono font-semibold">{sign}</span>
            {t(`legend.${kind}`)}
          </Tag>
        );
      })}
      <span className="text-soft">{t("legend.same")}</span>
    </p>
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

const MARK = "rounded-sm box-decoration-clone px-1 py-0.5";

/** Told apart by sign, line and weight, too: not everybody sees the colours, and prints have none. */
const LOOKS = {
  added: {
    Tag: "ins",
    sign: "+",
    look: "bg-accent-wash font-semibold text-accent underline decoration-2 underline-offset-4",
  },
  removed: { Tag: "del", sign: "−", look: "bg-late-wash text-late line-through decoration-1" },
} as const;

function Marked({ part: { kind, text } }: { part: Part }) {
  const t = useTranslations("articleDesk.changes");
  if (kind === "same") return <span className="text-soft">{text}</span>;
  const { Tag, sign, look } = LOOKS[kind];
  return (
    <Tag className={cn(MARK, look)}>
      <VisuallyHidden>{t(kind)} </VisuallyHidden>
      <span aria-hidden className="me-0.5 font-mono font-semibold select-none">
        {sign}
      </span>
      {text}
    </Tag>
  );
}
