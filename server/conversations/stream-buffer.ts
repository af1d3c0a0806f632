/** More than this unread, and the reader is better served by starting over from the log. */
const LIMIT = 1000;

export class StreamBuffer<Message> {
  #messages: Message[] = [];
  #waiting: ((message: Message | null) => void) | null = null;
  #ended = false;

  put(message: Message) {
    if (this.#ended) return;
    if (this.#waiting) return this.#hand(message);
    this.#messages.push(message);
    if (this.#messages.length > LIMIT) this.#ended = true;
  }

  end() {
    this.#ended = true;
    this.#hand(null);
  }

  async take(): Promise<Message | null> {
    if (this.#messages.length > LIMIT) return null;
    const next = this.#messages.shift();
    if (next !== undefined || this.#ended) return next ?? null;
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  #hand(message: Message | null) {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.(message);
  }
}
