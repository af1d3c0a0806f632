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

/** Where each part of a long page begins. */
export function Places() {
  const t = useTranslations("profile.places");
  return (
    <nav aria-label={t("label")} className="mt-3 lg:mt-4">
      <ul className="-mx-4 flex overflow-x-auto px-4 lg:mx-0 lg:grid lg:gap-0.5 lg:px-0">
        {PLACES.map((place) => (
          <li key={place}>
            <a
              href={`#${place}`}
              className="flex min-h-11 items-center rounded-md px-3 text-sm font-semibold whitespace-nowrap text-soft hover:bg-wash hover:text-ink lg:whitespace-normal"
            >
              {t(place)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
