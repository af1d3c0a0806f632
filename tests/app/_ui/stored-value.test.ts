import { expect, test, vi } from "vitest";
import { createStoredValue } from "#app/_ui/stored-value.ts";

function storage() {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
}

function refuse(): never {
  throw new Error("full");
}

test("a text outlives the page, under its key alone", () => {
  const place = storage();
  createStoredValue(() => place, "draft").write("Hello Elsa");

  expect(createStoredValue(() => place, "draft").read()).toBe("Hello Elsa");
  expect(createStoredValue(() => place, "note").read()).toBeNull();
});

test("an emptied text is gone, and everyone who shows it is notified", () => {
  const place = storage();
  const value = createStoredValue(() => place, "draft");
  const changed = vi.fn();
  const leave = value.subscribe(changed);
  value.write("Hello");
  value.write("");
  expect(value.read()).toBeNull();
  leave();
  value.write("unheard");
  expect(changed).toHaveBeenCalledTimes(2);
});

test("where the browser refuses to store, a text lives as long as the page", () => {
  const value = createStoredValue(
    () => ({ getItem: refuse, setItem: refuse, removeItem: refuse }),
    "draft",
  );
  value.write("Hello");
  expect(value.read()).toBe("Hello");
  value.write(null);
  expect(value.read()).toBeNull();
});
