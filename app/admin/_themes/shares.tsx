import { useLocale, useTranslations } from "next-intl";
import type { Share, ThemeDetail } from "#server/themes/schema.ts";

/** Which languages they speak, and in which shops they have bought what they still pay. */
export function Shares({ theme: { languages, shops } }: { theme: ThemeDetail }) {
  const t = useTranslations("themes.pane");
  const locale = useLocale();
  const names = new Intl.DisplayNames([locale], { type: "language" });
  if (languages.length === 0) return null;
  return (
    <section className="border-t border-line px-4 py-4 md:px-5">
      <h3 className="font-sans text-sm font-semibold">{t("who")}</h3>
      <div className="mt-2 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Bars
          label={t("languages")}
          shares={languages.map(({ name, count }) => ({ name: names.of(name) ?? name, count }))}
        />
        {shops.length > 0 && <Bars label={t("shops")} shares={shops} />}
      </div>
    </section>
  );
}

function Bars({ label, shares }: { label: string; shares: Share[] }) {
  const most = Math.max(1, ...shares.map(({ count }) => count));
  return (
    <div>
      <h4 className="font-sans text-xs font-semibold text-soft">{label}</h4>
      <ul className="mt-1 grid gap-1">
        {shares.map(({ name, count }) => (
          <li
            key={name}
            className="grid grid-cols-[minmax(0,7rem)_minmax(0,1fr)_2rem] items-center gap-2"
          >
            <bdi className="truncate">{name}</bdi>
            <span
              aria-hidden
              className="h-2.5 rounded-xs bg-bar"
              style={{ width: `${(count / most) * 100}%` }}
            />
            <span className="text-end tabular-nums">{count}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
