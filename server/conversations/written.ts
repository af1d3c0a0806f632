import { hideSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";

/** What a person wrote, as it is stored: without what may not stand there, and with what that was. */
export function contentOf(written: string) {
  const { text, hidden } = hideSecrets(written);
  return hidden.length > 0 ? { text, hidden } : { text };
}
