/** Lets words through once they are whole: what may still become something else waits for what is said next. */
export abstract class HeldBack {
  #held = "";

  /** @returns what can be shown by now. */
  pass(delta: string) {
    const text = this.#held + delta;
    const end = this.endOf(text);
    this.#held = text.slice(end);
    return this.checked(text.slice(0, end));
  }

  rest() {
    const rest = this.checked(this.#held);
    this.#held = "";
    return rest;
  }

  /** Where what is not whole yet begins. */
  protected abstract endOf(text: string): number;
  protected abstract checked(text: string): string;
}
