/** More than this unread, and the reader is better served by starting over from the log. */
const LIMIT = 1000;

/** What has arrived for one stream and not been written yet. */
export class Inbox<Message> {
  #messages: Message[] = [];
  #wake: (() => void) | null = null;
  #ended = false;

  put(message: Message) {
    if (this.#ended) return;
    this.#messages.push(message);
    if (this.#messages.length > LIMIT) this.#ended = true;
    this.#wake?.();
  }

  end() {
    this.#ended = true;
    this.#wake?.();
  }

  /** @returns the next message, or null when the stream is over. */
  async take(): Promise<Message | null> {
    while (this.#messages.length === 0) {
      if (this.#ended) return null;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
    return this.#ended && this.#messages.length > LIMIT ? null : (this.#messages.shift() ?? null);
  }
}
