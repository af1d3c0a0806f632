"use client";

import { useLocale } from "next-intl";
import { useEffect } from "react";
import { keepLocale } from "#app/_ui/preferences.ts";

/** However the session ends, the door speaks as the pages before it did. */
export function KeepLocale() {
  const locale = useLocale();
  useEffect(() => keepLocale(locale), [locale]);
  return null;
}
