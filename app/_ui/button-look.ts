/**
 * primary: the one obvious action of a screen; soft: always there, as a person is; quiet: everything else;
 * danger: what cannot be undone; plain: words only; onHero: the one obvious action on the filled surface.
 */
export type ButtonKind = "primary" | "soft" | "quiet" | "danger" | "plain" | "onHero";
export type ButtonSize = "small" | "row" | "normal" | "bar";

const BASE =
  "inline-flex items-center justify-center gap-2 rounded-md border font-semibold text-center " +
  "no-underline transition-colors duration-150 select-none aria-disabled:opacity-60 disabled:opacity-60 " +
  "disabled:cursor-not-allowed [&_svg]:size-[1.15em] [&_svg]:shrink-0";

const KINDS: Record<ButtonKind, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-strong",
  soft: "border-accent bg-accent-wash text-accent hover:bg-accent hover:text-on-accent",
  quiet: "border-edge bg-sheet text-ink hover:border-ink hover:bg-wash",
  danger: "border-late bg-sheet text-late hover:bg-late-wash",
  onHero: "border-transparent bg-hero-act text-on-hero-act hover:bg-on-hero-soft",
  plain: "border-transparent bg-transparent text-accent hover:bg-wash",
};

const SIZES: Record<ButtonSize, string> = {
  small: "min-h-9 shrink-0 px-3 text-sm",
  // Several at the foot of a card, where long words take a line of their own.
  row: "min-h-11 px-2.5 py-1.5 sm:px-3.5 text-sm leading-tight",
  normal: "min-h-12 shrink-0 px-5 text-base",
  // Beside others in the bar of a phone, where a long language wraps rather than pushes.
  bar: "min-h-12 min-w-0 px-4 text-sm leading-tight",
};

export const buttonLook = (kind: ButtonKind, size: ButtonSize) =>
  `${BASE} ${KINDS[kind]} ${SIZES[size]}`;
