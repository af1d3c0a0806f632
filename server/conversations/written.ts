import { hideSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";

export function contentOf(written: string) {
  const { text, hidden } = hideSecrets(written);
  return hidden.length > 0 ? { text, hidden } : { text };
}
