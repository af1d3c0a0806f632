import { cardsIn, codesBeside } from "./cards.ts";
import { ibansIn } from "./iban.ts";
import { identitiesIn } from "./identity.ts";
import { saidSecretsIn } from "./said-secrets.ts";
import { SECRETS, type Secret, type Span } from "./span.ts";

/** `hidden`: what was found, for telling the writer. */
export type Hidden = { text: string; hidden: Secret[] };

/**
 * Hides card numbers, security codes, account numbers, numbers of identity, passwords and one-time codes, before a
 * text is stored. Of cards and accounts the last four signs stay, so that both sides know which is meant. What was
 * hidden once stays as it is.
 */
export function hideSecrets(text: string): Hidden {
  const plain = withAsciiDigits(text);
  const cards = cardsIn(plain);
  const found = [...cards, ...codesBeside(plain, cards), ...ibansIn(plain)];
  const spans = apart([...found, ...identitiesIn(plain), ...saidSecretsIn(plain)]).filter(
    ({ start, end }) => !text.slice(start, end).startsWith("•"),
  );
  let shown = "";
  let from = 0;
  for (const span of spans) {
    shown += `${text.slice(from, span.start)}${maskOf(span)}`;
    from = span.end;
  }
  const kinds = new Set(spans.map(({ kind }) => kind));
  return { text: shown + text.slice(from), hidden: SECRETS.filter((kind) => kinds.has(kind)) };
}

export const withoutSecrets = (text: string) => hideSecrets(text).text;

const maskOf = ({ last }: Span) => (last ? `•••• ${last}` : "••••••");

/** From the front; of two that overlap the first found counts, as cards and accounts are the surest. */
function apart(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans)
    if (!kept.some(({ start, end }) => span.start < end && start < span.end)) kept.push(span);
  return kept.toSorted((a, b) => a.start - b.start);
}

/** Each in its place: full-width, Arabic and Persian digits count like others. */
const withAsciiDigits = (text: string) =>
  text.replaceAll(/[０-９٠-٩۰-۹]/g, (digit) => String(digitValue(digit.charCodeAt(0))));

const digitValue = (code: number) => (code >= 0xff10 ? code - 0xff10 : (code & 0xf) % 16);
