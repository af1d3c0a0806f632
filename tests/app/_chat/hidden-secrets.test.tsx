import { expect, test } from "vitest";
import { HiddenSecrets } from "#app/_chat/hidden-secrets.tsx";
import { SECRETS } from "#server/platform/secrets-in-text/span.ts";
import { readable, rendered } from "#tests/support/render.tsx";

test("whoever sent a card number is told that it is hidden, and not to send one", async () => {
  const text = readable(await rendered(<HiddenSecrets hidden={["card"]} isOwn />));
  expect(text).toBe("We’ve hidden your card number. Never send it here.");
});

test.each(["en-GB", "de-DE", "sv-SE", "ar"])(
  "each kind has its own words in %s",
  async (locale) => {
    for (const isOwn of [true, false]) {
      const texts = await Promise.all(
        SECRETS.map(async (what) =>
          readable(await rendered(<HiddenSecrets hidden={[what]} isOwn={isOwn} />, locale)),
        ),
      );
      expect(new Set(texts).size).toBe(SECRETS.length);
    }
  },
);
