/** Making a format is a hundred times the work of using it. */
function formatsOf<Options, Format>(make: (locale: string, options: Options) => Format) {
  const known = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const format = known.get(key) ?? make(locale, options);
    known.set(key, format);
    return format;
  };
}

export const dateFormat = formatsOf(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

export const moneyFormat = formatsOf(
  (locale, currency: string) => new Intl.NumberFormat(locale, { style: "currency", currency }),
);

export const wholeMoneyFormat = formatsOf(
  (locale, currency: string) =>
    new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 }),
);

const relativeFormats = formatsOf(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);

export const relativeFormat = (locale: string) => relativeFormats(locale, { numeric: "auto" });
