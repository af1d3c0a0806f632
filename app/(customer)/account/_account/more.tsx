import { getTranslations } from "next-intl/server";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";

const PLACES = [
  ["profile.calls", "/callbacks"],
  ["spending.invitation", "/spending"],
  ["documents.invitation", "/statements"],
  ["complaints.account", "/complaints"],
  ["privacy.invitation", "/account/data"],
  ["feedback.invitation", "/feedback"],
  ["profile.help", "/help"],
] as const;

type PlaceProps = { words: (typeof PLACES)[number][0]; href: (typeof PLACES)[number][1] };

/** What has a page of its own; on a phone this is the way there. */
export const More = () => (
  <Sheet id="more" className="grid divide-y divide-line py-2">
    {PLACES.map(([words, href]) => (
      <Place key={href} {...{ words, href }} />
    ))}
  </Sheet>
);

async function Place({ words, href }: PlaceProps) {
  const t = await getTranslations(words);
  return (
    <section
      aria-labelledby={words}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4"
    >
      <div className="min-w-0 grow basis-64">
        <h2 id={words} className="text-lg">
          {t("title")}
        </h2>
        <p className="text-sm text-soft">{t("text")}</p>
      </div>
      <LinkButton href={href} size="small">
        {t("link")}
      </LinkButton>
    </section>
  );
}
