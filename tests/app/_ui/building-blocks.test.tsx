import { expect, test } from "vitest";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { InstalmentState } from "#app/_plans/plan-state.tsx";
import { When } from "#app/_ui/when.tsx";
import { readable, rendered } from "#tests/support/render.tsx";

test("a field is tied to its label, its hint and its error", async () => {
  const markup = await rendered(<Field id="mail" label="Mail" hint="Yours" error="Too short" />);
  expect(markup).toContain('<label for="mail"');
  expect(markup).toContain('aria-invalid="true"');
  expect(markup).toContain('aria-describedby="mail-hint mail-error"');
  expect(markup).toMatch(/id="mail-error"[^>]*>.*Too short/u);
});

test("a busy button says so and keeps its words", async () => {
  const markup = await rendered(<Button busy>Send</Button>);
  expect(markup).toContain('aria-busy="true"');
  expect(readable(markup)).toBe("Send");
});

test("an amount is isolated from the direction of the text around it", async () => {
  const amount = { minor: 129900, currency: "AED" };
  expect(await rendered(<Money amount={amount} size="display" />, "ar")).toMatch(/^<bdi /u);
});

test("a state is an icon, a word and a colour", async () => {
  const markup = await rendered(<InstalmentState state="overdue" />, "sv");
  expect(markup).toContain("<svg");
  expect(markup).toContain("text-late");
  expect(readable(markup)).toBe("Försenad");
});

test("an instant reads as people say it and keeps its exact time", async () => {
  const markup = await rendered(<When at="2026-11-23T11:55:00.000Z" />);
  expect(markup).toContain('title="23 November 2026 at 12:55"');
  expect(readable(markup)).toBe("5 minutes ago");
});

test("a late notice interrupts, a mild one waits its turn", async () => {
  expect(await rendered(<Notice kind="late" announce title="Late" />)).toContain('role="alert"');
  expect(await rendered(<Notice announce title="Soon" />)).toContain('role="status"');
});

test("the way to a person is a plain link that needs no script", async () => {
  const markup = await rendered(<PersonButton />, "de");
  expect(markup).toContain('href="/chat?person=1"');
  expect(readable(markup)).toBe("Mit einem Menschen sprechen");
});
