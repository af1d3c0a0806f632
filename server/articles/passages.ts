import type { Passage } from "./schema.ts";

export function passagesOf(body: string): Passage[] {
  return body
    .split(/^(?=## )/mu)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [first = "", ...rest] = part.split("\n");
      return first.startsWith("## ")
        ? { heading: first.slice(3).trim(), text: rest.join("\n").trim() }
        : { heading: "", text: part };
    })
    .filter(({ text }) => text !== "");
}
