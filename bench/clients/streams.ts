import { connect, type Socket } from "node:net";

/** What a browser tab opens, and the words in its answer that say it stands. */
export type Opening = { path: string; cookie: string; stands: string };

const AT_ONCE = 40;
const TOO_LATE_MS = 30_000;

/** Our own stream, for a browser that has seen nothing of the conversation. */
export function followOpening({
  conversationId,
  cookie,
}: {
  conversationId: string;
  cookie: string;
}) {
  const input = JSON.stringify({ positions: [{ id: conversationId, seq: 0 }] });
  const path = `/api/trpc/conversations.follow?input=${encodeURIComponent(input)}`;
  return { path, cookie, stands: '"type":"conversation"' };
}

/** Open streams as bare sockets, so that reading them costs next to nothing beside the server. */
export class Streams {
  readonly #port: number;
  readonly #sockets: Socket[] = [];
  #events = 0;
  #look = () => {};

  constructor(port: number) {
    this.#port = port;
  }

  /** @param heard gets each event that comes in. */
  async open(openings: Opening[], heard?: (frame: string) => void) {
    const waiting = [...openings];
    const openNext = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await this.#openOne(next, heard);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, openNext));
  }

  #openOne({ path, cookie, stands }: Opening, heard?: (frame: string) => void) {
    const socket = connect(this.#port, "127.0.0.1");
    this.#sockets.push(socket);
    socket.write(`GET ${path} HTTP/1.1\r\nhost: bench.test\r\ncookie: ${cookie}\r\n\r\n`);
    return new Promise<void>((resolve, reject) => {
      let said = "";
      socket.once("error", reject);
      socket.on("data", function begin(chunk) {
        said += chunk.toString("latin1");
        if (!said.includes(stands)) return;
        socket.off("data", begin);
        resolve();
      });
      socket.once("close", () => reject(new Error(`A stream was not opened: ${said}`)));
    }).then(() => this.#listen(socket, heard));
  }

  /** What is not whole yet is kept until its end comes. */
  #listen(socket: Socket, heard?: (frame: string) => void) {
    let rest = "";
    socket.on("data", (chunk) => {
      const frames = (rest + chunk.toString("latin1")).split("\n\n");
      rest = frames.pop() ?? "";
      for (const frame of frames) {
        if (!frame.includes('"type":"event"')) continue;
        this.#events += 1;
        heard?.(frame);
      }
      this.#look();
    });
  }

  /** Resolves when so many more events have come in than had at the call. */
  expect(count: number) {
    const enough = this.#events + count;
    return new Promise<void>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`${enough - this.#events} of ${count} events did not come`)),
        TOO_LATE_MS,
      );
      this.#look = () => {
        if (this.#events < enough) return;
        clearTimeout(late);
        this.#look = () => {};
        resolve();
      };
    });
  }

  close() {
    for (const socket of this.#sockets) socket.removeAllListeners("close").destroy();
  }
}
