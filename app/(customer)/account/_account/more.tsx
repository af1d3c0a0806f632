import { ChevronRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Link } from "#app/_ui/link.tsx";
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
    <Link
      href={href}
      className="-mx-3 flex min-h-16 items-center gap-4 rounded-md px-3 py-3 hover:bg-wash/60"
    >
      <span className="min-w-0 grow leading-snug">
        <span className="block font-semibold">{t("title")}</span>
        <span className="block text-sm text-soft">{t("text")}</span>
      </span>
      <ChevronRight aria-hidden className="turns size-5 shrink-0 text-soft" />
    </Link>
  );
}
