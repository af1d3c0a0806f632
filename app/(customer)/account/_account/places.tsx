import { useTranslations } from "next-intl";

const PLACES = [
  "profile",
  "methods",
  "pay-day",
  "reminders",
  "devices",
  "appearance",
  "more",
] as const;

/** Where each part of a long page begins; a phone scrolls. */
export function Places() {
  const t = useTranslations("profile.places");
  return (
    <nav aria-label={t("label")} className="sticky top-6 mt-4 hidden lg:block">
      <ul className="grid gap-0.5">
        {PLACES.map((place) => (
          <li key={place}>
            <a
              href={`#${place}`}
              className="flex min-h-11 items-center rounded-md px-3 text-sm font-semibold text-soft hover:bg-wash hover:text-ink"
            >
              {t(place)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
