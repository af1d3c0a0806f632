import type { ModelMessage } from "ai";

/** Some providers refuse a conversation that begins with an answer, as the end of a long one may. */
export const beginningWithCustomer = (history: ModelMessage[]): ModelMessage[] =>
  history[0]?.role === "user"
    ? history
    : [{ role: "user", content: "(What was said before this is not shown.)" }, ...history];
