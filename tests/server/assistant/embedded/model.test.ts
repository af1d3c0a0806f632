import { generateText, streamText } from "ai";
import { expect, test } from "vitest";
import { embeddedModel } from "#server/assistant/embedded/model.ts";

const ask = (text: string) => ({ messages: [{ role: "user" as const, content: text }] });

test("the answer streams word by word at its own pace", async () => {
  const begin = performance.now();
  const { textStream } = streamText({
    model: embeddedModel({ chunkDelayMs: 10 }),
    ...ask("hello"),
  });
  const chunks = await Array.fromAsync(textStream);
  expect(chunks.length).toBeGreaterThan(10);
  expect(performance.now() - begin).toBeGreaterThan(chunks.length * 8);
  expect(chunks.join("")).toContain("AI assistant");
});

test("between two words other work of the process runs", async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const { textStream } = streamText({ model: embeddedModel({ chunkDelayMs: 5 }), ...ask("hello") });
  await Array.fromAsync(textStream);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
});

test("stopping it ends the stream at once", async () => {
  const stop = new AbortController();
  const words: string[] = [];
  const { stream } = streamText({
    model: embeddedModel({ chunkDelayMs: 20 }),
    ...ask("hello"),
    abortSignal: stop.signal,
    onError: () => {},
  });
  const begin = performance.now();
  for await (const part of stream) {
    if (part.type === "text-delta") words.push(part.text);
    if (words.length === 3) stop.abort();
  }
  expect(words.length).toBeLessThan(6);
  expect(performance.now() - begin).toBeLessThan(2000);
});

test("the customer's locale speaks where the words do not", async () => {
  const model = embeddedModel();
  const fromLine = await generateText({
    model,
    instructions: "Be kind.\nLocale: sv-SE\n",
    ...ask("???"),
  });
  expect(fromLine.text).toMatch(/^Jag är inte säker/);
  const options = { kindline: { locale: "de-AT" } };
  const fromOption = await generateText({ model, providerOptions: options, ...ask("???") });
  expect(fromOption.text).toMatch(/^Ich bin nicht sicher/);
});

test("who writes another language than usual is answered in it", async () => {
  const options = { kindline: { locale: "de-DE" } };
  const { text } = await generateText({
    model: embeddedModel(),
    providerOptions: options,
    ...ask("are you a robot?"),
  });
  expect(text).toMatch(/^I’m an AI assistant/);
});

test("without tools it does not make answers up", async () => {
  const { text } = await generateText({
    model: embeddedModel(),
    ...ask("when is my next payment?"),
  });
  expect(text).not.toMatch(/\d/);
});

test("the same question gets the same answer", async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(() => generateText({ model: embeddedModel(), ...ask("what can you do?") })),
  );
  expect(first?.text).toBe(second?.text);
});
